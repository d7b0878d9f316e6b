package dev.tidemark.engine.syntax;

import java.util.Set;

/// Postgres's keywords by what they may name (appendix C of its manual, PostgreSQL 15 to 18).
/// Words that are in no set here may name anything.
final class Keywords {
    private static final Set<String> RESERVED =
            words(
                    """
                    all analyse analyze and any array as asc asymmetric both case cast check
                    collate column constraint create current_catalog current_date current_role
                    current_time current_timestamp current_user default deferrable desc distinct
                    do else end except false fetch for foreign from grant group having in
                    initially intersect into lateral leading limit localtime localtimestamp not
                    null offset on only or order placing primary references returning select
                    session_user some symmetric system_user table then to trailing true union
                    unique user using variadic when where window with
                    """);

    private static final Set<String> FUNCTION_OR_TYPE =
            words(
                    """
                    authorization binary collation concurrently cross current_schema freeze full
                    ilike inner is isnull join left like natural notnull outer overlaps right
                    similar tablesample verbose
                    """);

    private static final Set<String> COLUMN =
            words(
                    """
                    between bigint bit boolean char character coalesce dec decimal exists extract
                    float greatest grouping inout int integer interval least national nchar none
                    normalize nullif numeric out overlay position precision real row setof
                    smallint substring time timestamp treat trim values varchar xmlattributes
                    xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
                    xmlserialize xmltable
                    """);

    /// Words that stand for a call without parentheses or with a grammar of their own that is not
    /// part of the where language; all others of [#COLUMN] have a rule or are types.
    private static final Set<String> VALUE_FUNCTIONS =
            words(
                    """
                    current_catalog current_date current_role current_schema current_time
                    current_timestamp current_user localtime localtimestamp session_user
                    system_user user
                    """);

    private static final Set<String> STATEMENT_TAILS =
            words("except fetch for group having intersect limit offset order union window");

    private Keywords() {}

    static boolean mayNameColumn(String word) {
        return !RESERVED.contains(word) && !FUNCTION_OR_TYPE.contains(word);
    }

    static boolean mayNameFunction(String word) {
        return !RESERVED.contains(word) && !COLUMN.contains(word);
    }

    /// Whether the word after `AS` or a dot may be it: any word.
    static boolean isValueFunction(String word) {
        return VALUE_FUNCTIONS.contains(word);
    }

    /// Whether a select goes on with this word after its WHERE.
    static boolean continuesStatement(String word) {
        return STATEMENT_TAILS.contains(word);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
