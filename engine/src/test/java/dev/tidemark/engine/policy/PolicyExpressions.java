package dev.tidemark.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes policies at random, of forms that are met in practice.
final class PolicyExpressions {
    private static final List<String> WORDS = List.of("red", "blue", "o'neil", "a\\b", "");

    private final RandomGenerator random;
    private final List<String> roles;

    PolicyExpressions(RandomGenerator random, List<String> roles) {
        this.random = random;
        this.roles = roles;
    }

    /// Statements that make the policies of `items`.
    List<String> policies() {
        List<String> statements = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String kind = random.nextInt(3) == 0 ? "RESTRICTIVE" : "PERMISSIVE";
            String command = pick("ALL", "SELECT", "SELECT", "UPDATE");
            String to = random.nextBoolean() ? "public" : roles.get(random.nextInt(roles.size()));
            String using = random.nextInt(12) == 0 ? "" : " USING (" + condition(3) + ")";
            if (using.isEmpty() && command.equals("SELECT")) {
                command = "ALL";
            }
            String check = using.isEmpty() ? " WITH CHECK (true)" : "";
            statements.add(
                    "CREATE POLICY p%d ON items AS %s FOR %s TO %s%s%s"
                            .formatted(i, kind, command, to, using, check));
        }
        return statements;
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return atom();
        }
        return switch (random.nextInt(5)) {
            case 0 -> "NOT (" + condition(depth - 1) + ")";
            case 1, 2 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            default -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
        };
    }

    private String atom() {
        return switch (random.nextInt(24)) {
            case 0 -> "owner = " + user();
            case 1 -> "owner_id = " + user() + "::uuid";
            case 2 -> "owner_id = auth.uid()";
            case 3 -> "(SELECT auth.uid()) = owner_id";
            case 4 -> "team = " + claim("team");
            case 5 -> "level <= (" + claim("level") + ")::int";
            case 6 -> "level < coalesce(nullif(" + claim("level") + ", ''), '0')::int";
            case 7 -> "shared";
            case 8 -> "status IN ('open', 'closed')";
            case 9 -> "note LIKE 'a%'";
            case 10 -> user() + " = ANY (teams)";
            case 11 -> "owner = current_user";
            case 12 -> "auth.role() = " + word();
            case 13 -> "auth.jwt() -> 'app' -> 'roles' ? team";
            case 14 -> "created > '2024-01-01'::date";
            case 15 -> "level BETWEEN 1 AND 3";
            case 16 -> "meta ->> 'k' = " + claim("team");
            case 17 -> "CASE WHEN level > 2 THEN shared ELSE team = " + word() + " END";
            case 18 -> "owner IS NOT NULL AND level IS DISTINCT FROM 2";
            case 19 -> "team = " + word();
            case 20 -> "kind = 'x'";
            case 21 -> "(" + claim("admin") + ")::boolean";
            case 22 -> "team IN (" + claim("team") + ", " + word() + ")";
            default -> random.nextInt(3) == 0 ? outside() : "true";
        };
    }

    /// What can't be evaluated here.
    private String outside() {
        return pick(
                "created < now()",
                "EXISTS (SELECT 1 FROM members m WHERE m.team = items.team)",
                "team IN (SELECT m.team FROM members m)",
                "auth.random() > 1",
                "current_setting('app.other', true) = team",
                "session_user = owner");
    }

    private String user() {
        return pick(
                "current_setting('app.user_id', true)",
                "(SELECT current_setting('app.user_id', true))",
                "current_setting('app.user_id')");
    }

    private String claim(String name) {
        String claims = "current_setting('request.jwt.claims', true)";
        return pick(
                "(%s::json ->> '%s')".formatted(claims, name),
                "(%s::jsonb ->> '%s')".formatted(claims, name),
                "(auth.jwt() ->> '%s')".formatted(name),
                "((SELECT auth.jwt()) ->> '%s')".formatted(name),
                "(nullif(%s, '')::json ->> '%s')".formatted(claims, name),
                "(%s::json -> 'app' ->> '%s')".formatted(claims, name),
                "(%s::json #>> '{app,%s}')".formatted(claims, name),
                "(auth.jwt() #>> '{app,%s}')".formatted(name),
                "(SELECT (%s::jsonb -> 'app') ->> '%s')".formatted(claims, name));
    }

    private String word() {
        return "'" + WORDS.get(random.nextInt(WORDS.size())).replace("'", "''") + "'";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
