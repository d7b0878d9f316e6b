package dev.tidemark.page.card;

/// What a person does to a line of a card.
interface Deeds {
    void tick(Todo todo);

    /// @param back is called if it could not be written
    void rename(Todo todo, String title, Runnable back);

    void remove(Todo todo);

    /// @param write as [Line#parked] names it
    void retry(String write);

    /// @param write as [Line#parked] names it
    void discard(String write);
}
