package dev.tidemark.engine.where;

import java.util.List;
import java.util.Random;

/// Makes random clauses over the table of [Oracle]: mostly well typed, now and then not.
final class Expressions {
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", "<=", ">", ">=", "!=");

    private final Random random;

    Expressions(long seed) {
        random = new Random(seed);
    }

    String clause() {
        return bool(1 + random.nextInt(4));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String bool(int depth) {
        if (depth <= 0) {
            return pick("b", "b2", "true", "false", "b", "t.b", "NULL::bool");
        }
        int d = depth - 1;
        return switch (random.nextInt(24)) {
            case 0, 1 -> bool(d) + " AND " + bool(d);
            case 2, 3 -> bool(d) + " OR " + bool(d);
            case 4 -> "NOT " + bool(d);
            case 5 -> "(" + bool(d) + ")";
            case 6 -> any(d) + pick(" IS NULL", " IS NOT NULL", " ISNULL", " NOTNULL");
            case 7 -> "(" + bool(d) + ") IS " + pick("", "NOT ") + pick("TRUE", "FALSE", "UNKNOWN");
            case 8 -> distinct(d);
            case 9 -> between(d);
            case 10, 11 -> in(d);
            case 12 -> text(d) + pick(" LIKE ", " NOT LIKE ", " ILIKE ", " NOT ILIKE ") + pattern();
            case 13 -> text(d) + pick(" ~ ", " !~ ", " ~* ", " !~* ") + regex();
            case 14 -> quantified(d);
            case 15 -> json(d);
            case 16 -> array(d);
            case 17 -> "CASE WHEN " + bool(d) + " THEN " + bool(d) + " ELSE " + bool(d) + " END";
            case 18 -> "coalesce(" + bool(d) + ", " + bool(d) + ")";
            case 19 -> "starts_with(" + text(d) + ", " + text(0) + ")";
            default -> comparison(d);
        };
    }

    private String any(int d) {
        return switch (random.nextInt(8)) {
            case 0 -> "(" + bool(d) + ")";
            case 1 -> number(d);
            case 2 -> text(d);
            case 3 -> moment(d);
            case 4 -> pick("jb", "ia", "ta", "e", "u", "iv", "inet", "by");
            default -> pick("i4", "t", "d", "ts", "num", "f8");
        };
    }

    private String comparison(int d) {
        String operator = " " + pick(COMPARISONS.toArray(new String[0])) + " ";
        return switch (random.nextInt(17)) {
            case 0, 1, 2, 3 -> number(d) + operator + (chance(30) ? quotedNumber() : number(d));
            case 4, 5, 6 -> text(d) + operator + text(d);
            case 7, 8 -> moment(d) + operator + moment(d);
            case 9 -> date(d) + operator + (chance(40) ? pick(DATES) : date(d));
            case 10 -> time(d) + operator + time(d);
            case 11 -> span(d) + pick(" = ", " <> ") + span(d);
            case 12 -> pick("u", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'") + operator + "u";
            case 13 -> pick("e", "'ok'", "'sad'::mood") + operator + pick("e", "e2", "'happy'");
            case 14 -> arrayValue(d) + operator + arrayValue(d);
            case 15 -> "by" + operator + bytes();
            default -> "(" + bool(d) + ")" + operator + "(" + bool(d) + ")";
        };
    }

    private String distinct(int d) {
        String is = pick(" IS DISTINCT FROM ", " IS NOT DISTINCT FROM ");
        return switch (random.nextInt(5)) {
            case 0 -> number(d) + is + number(d);
            case 1 -> text(d) + is + text(d);
            case 2 -> date(d) + is + pick("NULL", "d", "d2");
            case 3 -> "e" + is + "'ok'";
            default -> pick("b", "b2") + is + pick("b", "NULL", "true");
        };
    }

    private String between(int d) {
        String between = pick(" BETWEEN ", " NOT BETWEEN ", " BETWEEN SYMMETRIC ");
        return switch (random.nextInt(4)) {
            case 0, 1 -> number(d) + between + number(d) + " AND " + number(d);
            case 2 -> date(d) + between + pick(DATES) + " AND " + date(d);
            default -> "tc" + between + text(0) + " AND " + text(0);
        };
    }

    private String in(int d) {
        String in = pick(" IN (", " NOT IN (");
        return switch (random.nextInt(8)) {
            case 0, 1 -> number(d) + in + number(d) + ", " + number(0) + pick("", ", NULL") + ")";
            case 2 -> text(d) + in + text(0) + ", " + text(0) + pick("", ", NULL") + ")";
            case 3 -> "d" + in + pick(DATES) + ", " + pick(DATES) + ")";
            case 4 -> "e" + in + "'ok', 'sad')";
            case 7 -> "by" + in + bytes() + ", " + bytes() + ")";
            case 5 -> "i4" + in + "1, '2', -2147483648" + pick("", ", NULL") + ")";
            default -> "u" + in + "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11')";
        };
    }

    private String quantified(int d) {
        String some = pick(" ANY(", " ALL(", " SOME(");
        return switch (random.nextInt(6)) {
            case 0 -> number(d) + " " + pick("=", "<>", "<", ">=") + some + "ia)";
            case 1 -> text(0) + " " + pick("=", "<>", "LIKE", "NOT LIKE") + some + "ta)";
            case 2 -> "i4 =" + some + "'{1,2,NULL}')";
            case 3 -> "num" + pick(" = ", " < ") + some + "ARRAY[1.0, 2, i4])";
            case 4 -> "t =" + some + "ARRAY['a', t2, NULL])";
            default -> "e =" + some + pick("ea)", "'{ok,sad}')");
        };
    }

    private String json(int d) {
        return switch (random.nextInt(11)) {
            case 0 -> jsonValue(d) + pick(" = ", " <> ") + jsonValue(d);
            case 1 -> jsonValue(d) + pick(" @> ", " <@ ") + jsonLiteral();
            case 2 -> jsonValue(d) + " @> " + jsonValue(d);
            case 3 -> jsonValue(d) + " ? " + pick("'a'", "'b'", "'x'", "t");
            case 4 -> jsonValue(d) + pick(" ?| ", " ?& ") + "'{a,b}'";
            case 5 -> jsonValue(d) + "->>'a' = " + pick("'1'", "'x'", "t");
            case 6 -> "(jb->>'a')" + pick("::int", "::numeric", "::float8") + " > " + number(0);
            case 7 -> jsonValue(d) + "::text = " + pick("'1'", "'null'", "'{\"a\": 1}'");
            case 8 -> jsonValue(d) + " #>> '{a,b}' IS NOT NULL";
            case 9 -> jsonScalar() + "::bool";
            default -> jsonValue(d) + " IS NULL";
        };
    }

    private String jsonValue(int d) {
        return switch (random.nextInt(d <= 0 ? 2 : 6)) {
            case 0, 1 -> "jb";
            case 2 -> "jb->" + pick("'a'", "'b'", "0", "1", "-1", "i4");
            case 3 -> "jb#>" + pick("'{a}'", "'{a,b}'", "'{0}'", "'{b,1}'", "'{}'", "ta");
            case 4 -> jsonLiteral() + "::jsonb";
            default -> "(jb->'b')->" + pick("0", "'a'");
        };
    }

    /// Before PostgreSQL 18 a null inside JSON can't be cast.
    private String jsonScalar() {
        return "nullif(" + pick("jb", "jb->'a'", "jb->'b'", "jb->0") + ", 'null'::jsonb)";
    }

    private String bytes() {
        return pick(
                "by",
                "by",
                "'\\x00ff'",
                "'\\x DE adBE EF'::bytea",
                "'abc'",
                "'a\\\\b\\000\\377'",
                "''::bytea",
                "' \\001'",
                "'\\x0'",
                "'\\9'");
    }

    private String jsonLiteral() {
        return pick(
                "'{\"a\":1}'",
                "'{\"a\":1.0}'",
                "'[1]'",
                "'1'",
                "'\"x\"'",
                "'{}'",
                "'[]'",
                "'{\"b\":[1]}'",
                "'null'",
                "'{\"a\":{\"b\":2}}'");
    }

    private String array(int d) {
        return switch (random.nextInt(5)) {
            case 0 -> arrayValue(d) + pick(" @> ", " <@ ", " && ") + arrayValue(d);
            case 1 -> "ia" + pick(" @> ", " <@ ", " && ") + pick("'{1}'", "ARRAY[1,2]", "'{}'");
            case 2 -> "ia[" + number(0) + "] = " + number(d);
            case 3 -> "ta[" + pick("1", "2", "0") + "] = " + text(d);
            default -> "ia[" + pick("", "1", "2") + ":" + pick("", "2") + "] = " + arrayValue(0);
        };
    }

    private String arrayValue(int d) {
        if (d <= 0) {
            return pick("ia", "ia2", "'{1,2}'::int[]", "ARRAY[1,2]", "ARRAY[i4, j4]");
        }
        return switch (random.nextInt(6)) {
            case 0 -> arrayValue(0) + " || " + pick("ia", "1", "i4", "NULL::int");
            case 1 -> pick("1", "i4") + " || ia";
            case 2 -> "array_append(ia, " + pick("i4", "1", "NULL") + ")";
            case 3 -> "array_prepend(i4, ia2)";
            case 4 -> "array_cat(ia, ia2)";
            default -> arrayValue(0);
        };
    }

    String number(int depth) {
        if (depth <= 0) {
            return chance(60)
                    ? pick("i2", "i4", "j4", "i8", "num", "num2", "f4", "f8", "t.i4", "dn")
                    : pick(
                            "0",
                            "1",
                            "-1",
                            "2",
                            "3.0",
                            "1.50",
                            "-0.5",
                            "2147483647",
                            "-2147483648",
                            "9223372036854775807",
                            "1e3",
                            ".5",
                            "32767",
                            "100000000000000000000",
                            "1::float8",
                            "2.5::float4",
                            "7::int2",
                            "'3'::int8",
                            "'NaN'::float8",
                            "'1e-3'::numeric");
        }
        int d = depth - 1;
        return switch (random.nextInt(23)) {
            case 0, 1 -> number(d) + " + " + number(d);
            case 2, 3 -> number(d) + " - " + number(d);
            case 4 -> number(d) + " * " + number(d);
            case 5 -> number(d) + " / " + number(d);
            case 6 -> number(d) + " * " + number(d);
            case 7 -> "-" + number(0);
            case 8 -> "@ " + number(d);
            case 9 ->
                    "("
                            + number(d)
                            + ")"
                            + pick(
                                    "::int",
                                    "::int8",
                                    "::int2",
                                    "::numeric",
                                    "::float8",
                                    "::float4",
                                    "::numeric(6, 2)",
                                    "::numeric(30)",
                                    "::dec(12, 1)");
            case 10 -> "(" + number(d) + ")";
            case 11 -> "coalesce(" + number(d) + ", " + number(0) + ")";
            case 12 -> pick("greatest(", "least(") + number(d) + ", " + number(0) + ")";
            case 13 ->
                    "CASE WHEN " + bool(d) + " THEN " + number(d) + " ELSE " + number(0) + " END";
            case 14 -> pick("length(", "char_length(") + text(d) + ")";
            case 15 -> "position(" + text(0) + " IN " + text(d) + ")";
            case 16 -> "(d - d2)";
            case 17 -> "ia[" + pick("1", "i4", "2") + "]";
            case 18 -> "i4 " + pick("&", "|", "#") + " j4";
            case 19 -> "~ i4";
            case 20 -> "nullif(" + number(d) + ", " + number(0) + ")";
            case 21 -> jsonScalar() + pick("::int", "::int2", "::int8", "::numeric", "::float8");
            default -> number(0);
        };
    }

    private String quotedNumber() {
        return pick("'1'", "'0'", "' 7 '", "'-1'", "'32767'");
    }

    String text(int depth) {
        if (depth <= 0) {
            return chance(60)
                    ? pick("t", "t2", "tc", "vc", "ch", "nm", "tc", "dt")
                    : pick(
                            "'a'",
                            "'A'",
                            "''",
                            "'ab  '",
                            "'é'",
                            "'💡'",
                            "'o''ne'",
                            "E'a\\\\b'",
                            "'b'::text",
                            "'B'::varchar",
                            "'ab'::bpchar",
                            "'z'",
                            "$$x$$",
                            "'%'");
        }
        int d = depth - 1;
        return switch (random.nextInt(19)) {
            case 0, 1 -> text(d) + " || " + text(d);
            case 2 -> pick("lower(", "upper(") + text(d) + ")";
            case 3 -> "substring(" + text(d) + ", " + pick("0", "1", "2", "-1", "i4") + ")";
            case 4 ->
                    "substring("
                            + text(d)
                            + " from "
                            + pick("1", "2", "-1")
                            + " for "
                            + pick("0", "1", "3", "i4")
                            + ")";
            case 5 -> pick("trim(", "ltrim(", "rtrim(", "btrim(") + text(d) + ")";
            case 6 ->
                    "trim(" + pick("both ", "leading ", "trailing ") + "'a' from " + text(d) + ")";
            case 7 -> number(d) + "::text";
            case 8 -> pick("b", "d", "ts", "tstz", "tm", "u", "e", "f8", "num", "iv") + "::text";
            case 9 -> "concat(" + text(d) + ", " + pick("b", "i4", "f8", "d", "ia", "NULL") + ")";
            case 10 -> "coalesce(" + text(d) + ", " + text(0) + ")";
            case 11 -> "CASE WHEN " + bool(d) + " THEN " + text(d) + " ELSE " + text(0) + " END";
            case 12 -> "t || " + pick("i4", "b", "d", "num", "f8");
            case 13 -> "ta[" + pick("1", "2") + "]";
            case 14 -> "(jb->>'a')";
            case 15 -> text(0) + " COLLATE \"C\"";
            case 16 -> "(" + text(d) + ")" + pick("::text", "::varchar", "::bpchar", "::name");
            case 17 ->
                    "("
                            + text(d)
                            + ")"
                            + pick("::varchar(1)", "::varchar(3)", "::char", "::char(4)");
            default -> text(0);
        };
    }

    private String pattern() {
        return pick(
                "'a%'",
                "'%b'",
                "'%'",
                "'_'",
                "'A_%'",
                "'%é%'",
                "'a\\%'",
                "'__'",
                "''",
                "'%a%b%'",
                "'%%'",
                "t2",
                "'a!%' ESCAPE '!'",
                "'ab'",
                "'\\a'",
                "'%  '");
    }

    private String regex() {
        return pick(
                "'a'",
                "'^a'",
                "'b$'",
                "'^$'",
                "'a|b'",
                "'[a-c]+'",
                "'[^a]'",
                "'a.b'",
                "'^.$'",
                "'(ab)*'",
                "'a{2,3}'",
                "'\\d+'",
                "'^[[:alpha:]]+$'",
                "'x?'",
                "'^(a|é)'",
                "'\\.'",
                "'\\ma'",
                "'\\w\\W'",
                "'[]a]'",
                "'[a\\-]'",
                "'(?:a|b)+?c'",
                "'a{1}{2}'",
                "'^*'",
                "'{a'",
                "'()'",
                "'|a'",
                "'[0-9]$'",
                "'\\s'",
                "'A'");
    }

    private static final String[] DATES = {
        "'2024-02-29'", "'infinity'", "'1999-12-31'", "'0044-03-15 BC'", "'epoch'", "'2024-03-01'"
    };

    private String date(int depth) {
        if (depth <= 0) {
            return pick("d", "d2", "date '2024-02-29'", "'2000-01-01'::date");
        }
        return switch (random.nextInt(6)) {
            case 0 -> "d + " + pick("1", "i4", "i2", "-400");
            case 1 -> "d - " + pick("1", "i4");
            case 2 -> "ts::date";
            case 3 -> "coalesce(d, d2)";
            case 4 -> pick("greatest", "least") + "(d, d2)";
            default -> date(0);
        };
    }

    private String moment(int depth) {
        if (depth <= 0) {
            return pick(
                    "ts", "ts2", "timestamp '2024-01-02 03:04:05.6'", "'infinity'::timestamp", "d");
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> pick("ts", "d") + pick(" + ", " - ") + span(depth - 1);
            case 2 -> pick("d + tm", "tm + d");
            case 3 -> "ts::date";
            case 4 -> "d::timestamp";
            case 5 -> "(tstz AT TIME ZONE 'UTC')";
            case 6 -> "coalesce(ts, ts2)";
            case 7 ->
                    pick("ts", "ts2") + pick("::timestamp(0)", "::timestamp(2)", "::timestamp(6)");
            default -> moment(0);
        };
    }

    private String time(int depth) {
        if (depth <= 0) {
            return pick("tm", "time '13:14:15.5'", "'00:00:00'::time");
        }
        return switch (random.nextInt(4)) {
            case 0 -> "tm" + pick(" + ", " - ") + span(depth - 1);
            case 1 -> "ts::time";
            case 2 -> "tm::time(" + pick("0", "1", "5") + ")";
            default -> time(0);
        };
    }

    private String span(int depth) {
        if (depth <= 0) {
            return pick(
                    "iv",
                    "iv2",
                    "interval '1 day'",
                    "interval '1 mon -1 day 02:03:04.5'",
                    "'P1Y2M3DT4H5M6S'::interval",
                    "interval '-13 hours'",
                    "interval '30 days'");
        }
        return switch (random.nextInt(10)) {
            case 0 -> "(ts - ts2)";
            case 1 -> "(tm - time '01:00:00')";
            case 2 -> "(" + span(0) + " + " + span(0) + ")";
            case 3 -> "(" + span(0) + " - " + span(0) + ")";
            case 4 -> "(- " + span(0) + ")";
            case 5 -> "(" + span(0) + " * " + pick("2", "0.5", "i4", "-1.3", "f8") + ")";
            case 6 -> "(" + span(0) + " / " + pick("2", "3", "0.7", "f8") + ")";
            case 7 -> pick("justify_days(", "justify_hours(", "justify_interval(") + span(0) + ")";
            case 8 -> "(tstz - tstz2)";
            default -> span(0);
        };
    }
}
