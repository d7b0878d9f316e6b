package dev.tidemark.engine.message;

/// The type modifier of an `interval` column, unpacked.
///
/// The high half is a set of fields (bit numbers as in Postgres's `datetime.h`), the low half the
/// precision of the seconds; all ones in either means "not given".
///
/// @param fields such as `YEAR TO MONTH`, empty if not given
/// @param precision digits behind the seconds' point, -1 if not given
record IntervalModifier(String fields, int precision) {
    private static final int MONTH = 1 << 1;
    private static final int YEAR = 1 << 2;
    private static final int DAY = 1 << 3;
    private static final int HOUR = 1 << 10;
    private static final int MINUTE = 1 << 11;
    private static final int SECOND = 1 << 12;
    private static final int NO_PRECISION = 0xFFFF;

    static IntervalModifier of(int typmod) {
        int precision = typmod & 0xFFFF;
        return new IntervalModifier(
                fieldsOf((typmod >>> 16) & 0x7FFF), precision == NO_PRECISION ? -1 : precision);
    }

    private static String fieldsOf(int range) {
        return switch (range) {
            case YEAR -> "YEAR";
            case MONTH -> "MONTH";
            case DAY -> "DAY";
            case HOUR -> "HOUR";
            case MINUTE -> "MINUTE";
            case SECOND -> "SECOND";
            case YEAR | MONTH -> "YEAR TO MONTH";
            case DAY | HOUR -> "DAY TO HOUR";
            case DAY | HOUR | MINUTE -> "DAY TO MINUTE";
            case DAY | HOUR | MINUTE | SECOND -> "DAY TO SECOND";
            case HOUR | MINUTE -> "HOUR TO MINUTE";
            case HOUR | MINUTE | SECOND -> "HOUR TO SECOND";
            case MINUTE | SECOND -> "MINUTE TO SECOND";
            default -> "";
        };
    }
}
