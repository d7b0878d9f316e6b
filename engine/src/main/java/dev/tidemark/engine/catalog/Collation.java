package dev.tidemark.engine.catalog;

/// What decides order, equality and letter case of a text column.
///
/// @param provider who implements it
/// @param locale the locale's name as the catalogue (or, for the default collation, the database)
///   has it; empty for types without collation
/// @param deterministic false if texts of different bytes may be equal
public record Collation(Provider provider, String locale, boolean deterministic) {
    /// For columns whose type has no collation.
    public static final Collation NONE = new Collation(Provider.NONE, "", true);

    /// Plain byte order, as `COLLATE "C"` gives it.
    public static final Collation C = new Collation(Provider.LIBC, "C", true);

    /// The library behind a collation.
    public enum Provider {
        NONE,
        LIBC,
        ICU,
        BUILTIN
    }

    /// Whether texts compare by their bytes: exact in process without the database's library.
    public boolean comparesBytes() {
        return switch (provider) {
            case NONE -> true;
            case BUILTIN -> true;
            case LIBC ->
                    locale.equals("C")
                            || locale.equals("POSIX")
                            || locale.equals("C.UTF-8")
                            || locale.equals("C.utf8");
            case ICU -> false;
        };
    }
}
