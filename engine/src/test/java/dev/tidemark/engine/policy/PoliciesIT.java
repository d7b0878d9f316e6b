package dev.tidemark.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.shapes.Definition;
import dev.tidemark.engine.shapes.Resolution;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which policies count for whom, and what happens when they change.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
final class PoliciesIT {
    private static final String MINE =
            "CREATE POLICY mine ON notes USING (owner = current_setting('app.user_id', true))";

    private TestDatabase database;
    private Site site;
    private Reader alice;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        site = new Site(fresh, folder);
        alice = new Reader(site.role("user", "NOLOGIN"), "alice", "{\"sub\":\"alice\"}");
        database.sql(
                "CREATE TABLE notes (id int PRIMARY KEY, owner text, secret text)",
                "INSERT INTO notes VALUES (1, 'alice', 'a'), (2, 'bob', 'b')",
                "GRANT SELECT ON notes TO public",
                "ALTER TABLE notes ENABLE ROW LEVEL SECURITY");
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void withoutAPermissivePolicyNobodySeesAnything() throws Exception {
        assertThat(served(alice)).isEmpty();

        database.sql("CREATE POLICY r ON notes AS RESTRICTIVE USING (true)");

        assertThat(served(alice)).isEmpty();
    }

    @Test
    void policiesOfOtherRolesAndOtherCommandsDontCount() throws Exception {
        String other = site.role("other", "NOLOGIN");
        database.sql(
                MINE,
                "CREATE POLICY theirs ON notes TO " + other + " USING (true)",
                "CREATE POLICY writing ON notes FOR UPDATE USING (true)",
                "CREATE POLICY adding ON notes FOR INSERT WITH CHECK (true)",
                "CREATE POLICY checking ON notes WITH CHECK (true)");

        assertThat(served(alice)).containsExactly("1");
    }

    @Test
    void membersInheritAndOthersDont() throws Exception {
        String group = site.role("group", "NOLOGIN");
        Reader member = new Reader(site.role("member", "NOLOGIN"), "carol", "{}");
        Reader outsider = new Reader(site.role("outsider", "NOLOGIN NOINHERIT"), "carol", "{}");
        database.sql(
                "CREATE POLICY all_of_it ON notes TO " + group + " USING (true)",
                "GRANT " + group + " TO " + member.role(),
                "GRANT " + group + " TO " + outsider.role());

        assertThat(served(member)).containsExactly("1", "2");
        assertThat(served(outsider)).isEmpty();
    }

    @Test
    void theOwnerSeesAllUnlessForcedAndWhoBypassesAlwaysDoes() throws Exception {
        Reader owner = new Reader(site.role("owner", "NOLOGIN"), "bob", "{}");
        Reader free = new Reader(site.role("free", "NOLOGIN BYPASSRLS"), "bob", "{}");
        database.sql(MINE, "ALTER TABLE notes OWNER TO " + owner.role());
        assertThat(served(owner)).containsExactly("1", "2");
        assertThat(served(free)).containsExactly("1", "2");

        database.sql("ALTER TABLE notes FORCE ROW LEVEL SECURITY");

        assertThat(served(owner)).containsExactly("2");
        assertThat(served(free)).containsExactly("1", "2");
    }

    @Test
    void aTableWithoutRowSecurityIsRefused() throws Exception {
        database.sql(MINE, "ALTER TABLE notes DISABLE ROW LEVEL SECURITY");

        assertThat(refusal(alice)).contains("ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY");
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertThat(refusal(new Reader("nobody_of_that_name", "", "{}"))).contains("no role");
    }

    @Test
    void privilegesOfTheRoleCount() throws Exception {
        database.sql(MINE, "REVOKE SELECT ON notes FROM public");
        assertThat(secure(alice)).isInstanceOf(Secured.Denied.class);

        database.sql("GRANT SELECT (id, owner) ON notes TO " + alice.role());

        assertThat(secure(alice))
                .isEqualTo(new Secured.Denied("the role may not read column secret"));
        ShapeRequest all = Site.all("notes");
        ShapeRequest some =
                new ShapeRequest(
                        all.table(),
                        null,
                        all.params(),
                        "id,owner",
                        null,
                        all.replica(),
                        all.log());
        assertThat(site.policies.secure(some, alice)).isInstanceOf(Secured.Narrowed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner IN (SELECT owner FROM notes) | it selects from a table",
                "auth.plpgsql() = owner | function auth.plpgsql: only functions in SQL",
                "auth.definer() = owner | function auth.definer: it runs as another role",
                "auth.nested() = owner | function auth.nested: it selects from a table",
                "auth.closed() = owner | function auth.closed: the role may not call it",
                "current_setting('TimeZone') = owner | of the settings only app.user_id",
                "current_setting(concat('app.', id), true) = owner | of the settings only",
                "clock_timestamp() > now() | clock_timestamp",
                "session_user = owner | SQLValueFunction",
            })
    void whatCantBeEvaluatedIsRefusedByName(String condition, String why) throws Exception {
        database.sql(
                "CREATE FUNCTION auth.plpgsql() RETURNS text LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN 1; END'",
                "CREATE FUNCTION auth.definer() RETURNS text LANGUAGE sql SECURITY DEFINER AS"
                        + " 'SELECT current_user::text'",
                "CREATE FUNCTION auth.nested() RETURNS text LANGUAGE sql AS"
                        + " 'SELECT owner FROM public.notes LIMIT 1'",
                "CREATE FUNCTION auth.closed() RETURNS text LANGUAGE sql AS 'SELECT ''x'''",
                "REVOKE EXECUTE ON FUNCTION auth.closed FROM public",
                "CREATE POLICY \"odd one\" ON notes USING (" + condition + ")");

        assertThat(refusal(alice))
                .startsWith("Policy \"odd one\" of public.notes can't be read: ")
                .contains(why);
    }

    @Test
    void functionsInSqlAreLookedInto() throws Exception {
        database.sql(
                "CREATE FUNCTION auth.deep() RETURNS text STABLE RETURN"
                        + " current_setting('app.user_id', true)",
                "CREATE FUNCTION auth.me() RETURNS text LANGUAGE sql STABLE AS"
                        + " 'SELECT auth.deep();'",
                "CREATE POLICY p ON notes USING ((SELECT auth.me()) = owner)");

        assertThat(served(alice)).containsExactly("1");
    }

    @Test
    void aValueThatDoesntFitIsDeniedWithoutTellingIt() throws Exception {
        database.sql(
                "ALTER TABLE notes ADD COLUMN of uuid",
                "CREATE POLICY p ON notes USING (of = current_setting('app.user_id', true)::uuid)");

        assertThat(secure(alice))
                .isEqualTo(
                        new Secured.Denied(
                                "The token's values don't fit policy \"p\" of public.notes"));
    }

    @Test
    void equalValuesGiveOneShapeWhateverElseTheTokenSays() throws Exception {
        database.sql(
                "CREATE POLICY p ON notes USING"
                        + " (owner = current_setting('request.jwt.claims', true)::json ->> 'sub')");
        Reader again = new Reader(alice.role(), "x", "{\"iat\":7,\"sub\":\"alice\",\"jti\":\"j\"}");

        assertThat(secure(again)).isEqualTo(secure(alice));
    }

    @Test
    void theDefinitionsConditionCantBreakOut() throws Exception {
        database.sql(MINE);
        assertThat(site.policies.secure(Site.where("notes", "true) OR (true"), alice))
                .isInstanceOf(Secured.Unsupported.class);

        Secured secured = site.policies.secure(Site.where("notes", "id > 0 -- all"), alice);

        assertThat(site.served(((Secured.Narrowed) secured).request())).containsExactly("1");
    }

    @Test
    void namesThatNeedQuotesAndQuotesInValuesStayValues() throws Exception {
        Reader odd = new Reader(site.role("odd", "NOLOGIN"), "x' OR ''='", "{\"sub\":\"\\\\'\"}");
        String table = "\"Odd \"\"T\"";
        database.sql(
                "CREATE TABLE " + table + " (id int PRIMARY KEY, \"Own\"\"er\" text)",
                "GRANT SELECT ON " + table + " TO public",
                "INSERT INTO " + table + " VALUES (1, 'x'' OR ''''='''), (2, '\\'''), (3, 'o')",
                "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY p ON "
                        + table
                        + " USING (\"Own\"\"er\" IN"
                        + " (current_setting('app.user_id'), auth.jwt() ->> 'sub'))");

        Secured secured = site.policies.secure(Site.all(table), odd);

        assertThat(site.served(((Secured.Narrowed) secured).request())).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER POLICY mine ON notes USING (owner = 'nobody')",
                "CREATE POLICY more ON notes AS RESTRICTIVE USING (id < 2)",
                "DROP POLICY mine ON notes",
                "ALTER TABLE notes DISABLE ROW LEVEL SECURITY",
                "REVOKE SELECT ON notes FROM public",
                "DROP TABLE notes",
            })
    void shapesOfFormerPoliciesGoAway(String change) throws Exception {
        database.sql(MINE);
        Awaitility.await().until(this::made, made -> made instanceof Resolution.Found);
        Shape shape = ((Resolution.Found) made()).shape();
        site.policies.tend();
        assertThat(shape.removed()).isFalse();

        database.sql(change);
        site.policies.tend();

        assertThat(shape.removed()).isTrue();
    }

    @Test
    void shapesTellTheirPoliciesAfterARestartToo() throws Exception {
        database.sql(MINE);
        Awaitility.await().until(this::made, made -> made instanceof Resolution.Found);
        site.restart();
        site.policies.tend();
        assertThat(site.engine.shapes().count()).isOne();

        database.sql("ALTER POLICY mine ON notes USING (owner = 'nobody')");
        site.restart();
        site.policies.tend();

        assertThat(site.engine.shapes().count()).isZero();
    }

    private Resolution made() {
        ShapeRequest request = ((Secured.Narrowed) secure(alice)).request();
        Definition.Defined defined = (Definition.Defined) site.engine.shapes().define(request);
        return site.engine.shapes().resolve(null, defined.definition());
    }

    private Secured secure(Reader reader) {
        return site.policies.secure(Site.all("notes"), reader);
    }

    private String refusal(Reader reader) {
        return ((Secured.Unsupported) secure(reader)).message();
    }

    /// What is served, which is what Postgres shows.
    private List<String> served(Reader reader) throws Exception {
        List<String> rows = site.served(((Secured.Narrowed) secure(reader)).request());
        try (Connection connection = database.connection()) {
            assertThat(rows).isEqualTo(Site.truth(connection, reader, "notes"));
        }
        return rows;
    }
}
