package dev.tidemark.engine.syntax;

/// One token of a clause.
///
/// @param kind what it is
/// @param text what it means: folded identifier, unescaped string, operator
/// @param raw how it was written; error texts quote it
/// @param start index of its first char in the clause
record Token(Kind kind, String text, String raw, int start) {
    enum Kind {
        /// Unquoted name or keyword, folded to lower case.
        WORD,
        /// Name in double quotes.
        QUOTED,
        STRING,
        /// `B'...'` or `X'...'`.
        BITS,
        INTEGER,
        DECIMAL,
        /// `$1`; the text is the number.
        PARAM,
        OPERATOR,
        /// One of `( ) [ ] , . ; :` or `::`, `..`, `:=`, `=>`.
        MARK,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isMark(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    /// Whether it may name a column, a table or a collation.
    boolean isName() {
        return kind == Kind.QUOTED || (kind == Kind.WORD && Keywords.mayNameColumn(text));
    }
}
