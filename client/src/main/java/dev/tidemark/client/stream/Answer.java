package dev.tidemark.client.stream;

import dev.tidemark.client.shape.ShapeMessage;
import java.util.ArrayList;
import java.util.List;

/// The answer that is coming in.
///
/// @param <R> a row
final class Answer<R> {
    private final Verdict verdict;
    private final boolean events;
    private final int charactersMax;
    private final StringBuilder body = new StringBuilder();
    private final SseFrames frames;
    private final List<ShapeMessage<R>> gathered = new ArrayList<>();
    private List<String> complete = List.of();

    private Answer(Verdict verdict, boolean events, int charactersMax) {
        this.verdict = verdict;
        this.events = events;
        this.charactersMax = charactersMax;
        this.frames = new SseFrames(charactersMax);
    }

    static <R> Answer<R> of(Verdict verdict, boolean events, int charactersMax) {
        return new Answer<>(verdict, events, charactersMax);
    }

    Verdict verdict() {
        return verdict;
    }

    boolean isEvents() {
        return events;
    }

    /// Takes a part.
    ///
    /// @return false if it is too much
    boolean add(String part) {
        if (verdict instanceof Verdict.Refused) {
            // What is said first tells enough.
            int room = Math.max(0, charactersMax - body.length());
            body.append(part, 0, Math.min(room, part.length()));
            return true;
        }
        if (!events) {
            body.append(part);
            return body.length() <= charactersMax;
        }
        complete = frames.feed(part);
        return !frames.tooLong() && gathered.size() <= charactersMax / 2;
    }

    /// The events that the last part completed.
    List<String> events() {
        return events ? complete : List.of();
    }

    /// Messages of events that are not handed out yet.
    List<ShapeMessage<R>> gathered() {
        return gathered;
    }

    String body() {
        return body.toString();
    }
}
