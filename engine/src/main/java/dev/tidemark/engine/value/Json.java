package dev.tidemark.engine.value;

import java.util.List;
import java.util.SequencedMap;

/// A `jsonb` value. Numbers are exact, keys are unique and sorted by length and then by bytes, so
/// that `toString` gives the text that Postgres gives.
public sealed interface Json {
    /// `null` inside JSON; SQL's null is none at all.
    record Null() implements Json {
        @Override
        public String toString() {
            return "null";
        }
    }

    record Bool(boolean value) implements Json {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record Decimal(Numeric value) implements Json {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Text(String value) implements Json {
        @Override
        public String toString() {
            return JsonText.format(this);
        }
    }

    record Items(List<Json> items) implements Json {
        @Override
        public String toString() {
            return JsonText.format(this);
        }
    }

    record Members(SequencedMap<String, Json> members) implements Json {
        @Override
        public String toString() {
            return JsonText.format(this);
        }
    }

    static Json parse(String text) {
        return new JsonText(text, Integer.MAX_VALUE).parse();
    }

    /// Reads what a person wrote, in which a few characters may stand for many digits.
    ///
    /// @param exponentMax digits that one number may have left or right of those it is written with
    static Json parse(String text, int exponentMax) {
        return new JsonText(text, exponentMax).parse();
    }
}
