package dev.tidemark.server.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.TableRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    @TempDir Path folder;

    @Test
    void aFileSaysTheSameAsCode() {
        Definitions read =
                parse(
                        """
                        {"shapes": {
                          "my_todos": {
                            "table": "todos", "where": "owner_id = $1 AND kind = $2",
                            "params": {"1": "claim:sub", "2": "literal:claim:x"},
                            "columns": ["id", "Title"], "narrow": true, "replica": "full"},
                          "news": {"table": "site.news", "public": true},
                          "notes": {"table": "notes", "rls": true, "role": "reader"},
                          "own": {"table": "notes", "rls": true}}}
                        """);

        NamedShape todos =
                NamedShape.of("todos")
                        .where(
                                "owner_id = $1 AND kind = $2",
                                Map.of(1, Binding.claim("sub"), 2, Binding.literal("claim:x")))
                        .columns("id", "Title")
                        .narrowable()
                        .replica(Replica.FULL);
        assertThat(read)
                .isEqualTo(
                        Definitions.NONE
                                .with("my_todos", todos)
                                .with("news", NamedShape.of("site.news").publicly())
                                .with("notes", NamedShape.of("notes").rowSecurity("reader"))
                                .with("own", NamedShape.of("notes").rowSecurity()));
        assertThat(read.shapes().keySet()).containsExactly("my_todos", "news", "notes", "own");
    }

    @Test
    void readersDifferByClaimsAndByPolicies() {
        NamedShape all = NamedShape.of("todos");
        Map<Integer, Binding> fixed = Map.of(1, Binding.literal("1"));
        Map<Integer, Binding> bound = Map.of(1, Binding.claim("sub"));

        assertThat(all.differsByReader()).isFalse();
        assertThat(all.where("kind = $1", fixed).differsByReader()).isFalse();
        assertThat(all.where("owner = $1", bound).differsByReader()).isTrue();
        assertThat(all.rowSecurity("reader").differsByReader()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                {"shape":{}} | /shape: unknown name; allowed are shapes
                [] | /: must be an object
                {"shapes":{"a":{}}} | /shapes/a: needs table
                {"shapes":{"a":{"table":"t","tabel":1}}} | /shapes/a/tabel: unknown name
                {"shapes":{"a/b":{"table":"t"}}} | a shape's name stands in a path
                {"shapes":{"..":{"table":"t"}}} | a shape's name stands in a path
                {"shapes":{"a":{"table":7}}} | /shapes/a/table: must be a text
                {"shapes":{"a":{"table":"t","columns":"id"}}} | columns: must be a list
                {"shapes":{"a":{"table":"t","columns":["i","i"]}}} | columns/1: is there
                {"shapes":{"a":{"table":"t","columns":[]}}} | columns: lists no column
                {"shapes":{"a":{"table":"t","replica":"half"}}} | must be default or full
                {"shapes":{"a":{"table":"t","public":1}}} | must be true or false
                {"shapes":{"a":{"table":"t","rls":true,"role":"public"}}} | /shapes/a: the role must
                {"shapes":{"a":{"table":"t","role":"r"}}} | role: has an effect only
                {"shapes":{"a":{"table":"t","params":{"1":"x"}}}} | params without where
                {"shapes":{"a":{"table":"t","where":"b=$2","params":{"2":"x"}}}} | there is no 1
                {"shapes":{"a":{"table":"t","where":"b","params":{"01":"x"}}}} | params/01: params
                {"shapes":{"a":{"table":"t","where":"b","params":{"1":[]}}}} | params/1: must be
                {"shapes":{"a":{"table":"t","where":"b","params":{"1":"claim:"}}}} | params/1: a claim
                {"shapes":{"a":{"table":"t","where":"b=$1","public":true,"params":{"1":"claim:x"}}}} | can't bind
                """)
    void aMistakeIsNamedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(DefinitionsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        assertThatThrownBy(() -> parse("{\n  \"shapes\": {,\n}"))
                .isInstanceOf(DefinitionsException.class)
                .hasMessageContaining("line 2, column");
    }

    @Test
    void doublesAndTrailingTextsAreRefused() {
        assertThatThrownBy(
                        () ->
                                parse(
                                        "{\"shapes\":{\"a\":{\"table\":\"t\"},\n"
                                                + "\"a\":{\"table\":\"u\"}}}"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> parse("{} {}")).isInstanceOf(DefinitionsException.class);
        Definitions one = Definitions.NONE.with("a", NamedShape.of("t"));
        assertThatThrownBy(() -> one.with(one)).hasMessageContaining("a is defined twice");
    }

    @Test
    void theFileIsNamed() throws IOException {
        Path file = folder.resolve("definitions.json");
        assertThatThrownBy(() -> Definitions.read(file)).hasMessageContaining(file.toString());
        Files.writeString(file, "{\"nonsense\":1}");
        assertThatThrownBy(() -> Definitions.read(file))
                .hasMessageContaining(file + ": /nonsense: unknown name");
        Files.writeString(file, "{}");
        assertThat(Definitions.read(file)).isEqualTo(Definitions.NONE);
    }

    private static Definitions parse(String json) {
        return DefinitionsFile.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tablesAreRead() {
        Definitions definitions =
                DefinitionsFile.parse(
                        """
                        {"tables": {
                          "todos": {"columns": ["title"], "owner": "owner_id",
                            "operations": ["insert", "update"], "conflict": "lww:changed_at",
                            "deleted": "deleted_at"},
                          "app.notes": {"columns": ["body"]}}}
                        """
                                .getBytes(StandardCharsets.UTF_8));

        TableRules todos = definitions.tables().getFirst();
        assertThat(todos.columns()).containsExactly("title");
        assertThat(todos.operations()).containsExactly(Operation.INSERT, Operation.UPDATE);
        assertThat(todos.owner()).isEqualTo("owner_id");
        assertThat(todos.deleted()).isEqualTo("deleted_at");
        assertThat(todos.policy()).isEqualTo(new ConflictPolicy.LastWriteWins("changed_at"));
        assertThat(definitions.tables().getLast().table()).hasToString("app.notes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tables\": []} | /tables: must be an object",
                "{\"tables\": {\"t\": {}}} | /tables/t: needs columns",
                "{\"tables\": {\"t\": {\"columns\": [1]}}} | /tables/t/columns/0",
                "{\"tables\": {\"t\": {\"column\": [], \"columns\": []}}} | unknown name",
                "{\"tables\": {\"t\": {\"columns\": [], \"operations\": []}}} | lists nothing",
                "{\"tables\": {\"t\": {\"columns\": [], \"operations\": [\"x\"]}}} | x is none",
                "{\"tables\": {\"t\": {\"columns\": [], \"conflict\": \"lww\"}}} | lww is none of",
                "{\"tables\": {\"t\": {\"columns\": []}, \"public.t\": {\"columns\": []}}} | twice",
            })
    void aMistakeInATableIsNamed(String json, String message) {
        assertThatThrownBy(() -> DefinitionsFile.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DefinitionsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void topicsAreReadWithTheirDefaults() {
        Definitions definitions =
                DefinitionsFile.parse(
                        """
                        {"topics": {
                          "theme": {},
                          "board": {"scope": "shared", "roles": ["editor"], "bytes": 16384},
                          "team": {"scope": "owner", "owner": "claim:/app/team",
                            "writable": false}}}
                        """
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(definitions.topics())
                .containsEntry("theme", TopicRules.perUser())
                .containsEntry("board", TopicRules.shared().writtenBy("editor").bytesMax(16 << 10))
                .containsEntry("team", TopicRules.perUser().per("/app/team").readOnly())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"topics\": []} | /topics: must be an object",
                "{\"topics\": {\"events\": {}}} | can't be named events",
                "{\"topics\": {\"a/b\": {}}} | a topic's name stands in a path",
                "{\"topics\": {\"..\": {}}} | a topic's name stands in a path",
                "{\"topics\": {\" a\": {}}} | a topic's name stands in a path",
                "{\"topics\": {\"a\\nb\": {}}} | a topic's name stands in a path",
                "{\"topics\": {\"t\": {\"scope\": \"all\"}}} | /topics/t/scope: must be owner or",
                "{\"topics\": {\"t\": {\"writers\": []}}} | unknown name",
                "{\"topics\": {\"t\": {\"roles\": []}}} | /topics/t: lists nothing",
                "{\"topics\": {\"t\": {\"bytes\": 1}}} | /topics/t: the data of a topic has 2",
                "{\"topics\": {\"t\": {\"bytes\": 1.5}}} | /topics/t/bytes: must be a whole",
                "{\"topics\": {\"t\": {\"owner\": \"sub\"}}} | /topics/t/owner: must be a claim",
                "{\"topics\": {\"t\": {\"scope\": \"shared\", \"owner\": \"claim:a\"}}}"
                        + " | no effect",
                "{\"topics\": {\"t\": {\"writable\": false, \"roles\": [\"a\"]}}} | no effect",
            })
    void aMistakeInATopicIsNamed(String json, String message) {
        assertThatThrownBy(() -> DefinitionsFile.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DefinitionsException.class)
                .hasMessageContaining(message);
    }
}
