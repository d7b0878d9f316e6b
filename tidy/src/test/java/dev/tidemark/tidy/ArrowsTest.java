package dev.tidemark.tidy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows between packages, as `ARCHITECTURE.md` draws them; none turns back.
final class ArrowsTest {
    private static final String ROOT = "dev.tidemark.";
    private static final String ENGINE = ROOT + "engine.";
    private static final String WRITE = ROOT + "write.";
    private static final String SERVER = ROOT + "server.";
    private static final String CLIENT = ROOT + "client.";
    private static final String PAGE = ROOT + "page.";

    /// What a package of the engine may use of the others; what is not here may use none.
    private static final Map<String, List<String>> ENGINE_ARROWS =
            Map.ofEntries(
                    arrows(
                            "shapes",
                            "ingest",
                            "where",
                            "value",
                            "log",
                            "snapshot",
                            "catalog",
                            "message",
                            "postgres",
                            "publication"),
                    arrows("policy", "shapes", "where", "syntax", "catalog", "postgres"),
                    arrows("follow", "ingest", "publication", "catalog", "postgres"),
                    arrows("ingest", "replication", "postgres", "catalog"),
                    arrows("snapshot", "catalog", "postgres", "message", "log"),
                    arrows("publication", "postgres", "catalog"),
                    arrows("replication", "postgres"),
                    arrows("where", "catalog", "syntax", "operators", "value"),
                    arrows("syntax"),
                    arrows("operators", "value"),
                    arrows("message", "catalog"),
                    arrows("catalog", "postgres"),
                    arrows("log", "disk"),
                    arrows("disk"),
                    arrows("postgres"),
                    arrows("value", "catalog"));

    /// The same for the client's core.
    private static final Map<String, List<String>> CLIENT_ARROWS =
            Map.ofEntries(
                    arrows("port", "promise"),
                    arrows("promise"),
                    arrows("retry", "port", "promise"),
                    arrows("sharing", "port", "promise"),
                    arrows("row"),
                    arrows("shape", "row", "port"),
                    arrows("stream", "shape", "row", "retry", "port", "promise"),
                    arrows("upload", "retry", "port", "promise"),
                    arrows("outbox", "upload", "retry", "port", "promise"),
                    arrows("record", "row"),
                    arrows("query", "record", "row", "port", "promise"),
                    arrows(
                            "collection",
                            "query",
                            "record",
                            "outbox",
                            "upload",
                            "stream",
                            "shape",
                            "row",
                            "retry",
                            "port",
                            "promise"),
                    arrows(
                            "session",
                            "collection",
                            "query",
                            "record",
                            "outbox",
                            "upload",
                            "stream",
                            "shape",
                            "row",
                            "retry",
                            "port",
                            "promise"),
                    arrows(
                            "database",
                            "record",
                            "sharing",
                            "outbox",
                            "upload",
                            "stream",
                            "shape",
                            "row",
                            "retry",
                            "port",
                            "promise"),
                    arrows("topicstore", "stream", "retry", "port", "promise"),
                    arrows("topic", "topicstore", "retry", "port", "promise"));

    /// The same for the write API.
    private static final Map<String, List<String>> WRITE_ARROWS =
            Map.ofEntries(
                    arrows("effect", "identity", "sql", "table"),
                    arrows("table", "identity", "sql"),
                    arrows("ledger", "sql"),
                    arrows("topic", "identity", "sql"),
                    arrows("identity", "sql"),
                    arrows("sql"));

    /// The same for the server.
    private static final Map<String, List<String>> SERVER_ARROWS =
            Map.ofEntries(
                    arrows(
                            "settings",
                            "definitions",
                            "http",
                            "identity",
                            "shape",
                            "topic",
                            "write"),
                    arrows("topic", "definitions", "http", "identity", "metrics", "query", "write"),
                    arrows("extension", "http", "write"),
                    arrows("named", "definitions", "http", "identity", "query", "shape"),
                    arrows("shape", "http", "query", "waiting"),
                    arrows("write", "http", "identity", "metrics"),
                    arrows("metrics", "http"),
                    arrows("waiting", "http"),
                    arrows("query"),
                    arrows("identity"),
                    arrows("definitions"),
                    arrows("http"));

    /// The same for the example's page.
    private static final Map<String, List<String>> PAGE_ARROWS =
            Map.ofEntries(
                    arrows("database", "card", "view", "wire"),
                    arrows("card", "view"),
                    arrows("bar", "view", "wire"),
                    arrows("wire"),
                    arrows("view"));

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.tidemark");

    @Test
    void theEnginesArrowsNeverTurnBack() {
        neverTurnBack(ENGINE, ENGINE_ARROWS);
    }

    @Test
    void theWritersArrowsNeverTurnBack() {
        neverTurnBack(WRITE, WRITE_ARROWS);
    }

    @Test
    void theServersArrowsNeverTurnBack() {
        neverTurnBack(SERVER, SERVER_ARROWS);
    }

    @Test
    void theClientsArrowsNeverTurnBack() {
        neverTurnBack(CLIENT, CLIENT_ARROWS);
    }

    @Test
    void thePagesArrowsNeverTurnBack() {
        neverTurnBack(PAGE, PAGE_ARROWS);
    }

    /// Whoever uses the core on some platform may use all of it; the core knows no platform.
    @Test
    void theClientsCoreStandsOnTheProtocolAlone() {
        String[] core =
                CLIENT_ARROWS.keySet().stream().map(name -> CLIENT + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(core)
                .should()
                .dependOnClassesThat(
                        not(resideInAnyPackage(core))
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "dev.tidemark.protocol..",
                                                        "java.lang..",
                                                        "java.util",
                                                        "java.util.function",
                                                        "java.util.stream",
                                                        "java.math",
                                                        "java.time",
                                                        "org.jspecify.."))))
                .check(ALL);
    }

    private static void neverTurnBack(String root, Map<String, List<String>> arrows) {
        arrows.forEach(
                (name, others) -> {
                    String[] allowed =
                            Stream.concat(Stream.of(name), others.stream())
                                    .map(other -> root + other)
                                    .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(root + name)
                            .should()
                            .dependOnClassesThat(
                                    resideInAnyPackage(root + ".")
                                            .and(not(resideInAnyPackage(allowed))))
                            .allowEmptyShould(true)
                            .check(ALL);
                });
    }

    @Test
    void everyPackageIsOnTheMapOfArrows() {
        isOnTheMap(ENGINE, ENGINE_ARROWS);
        isOnTheMap(WRITE, WRITE_ARROWS);
        isOnTheMap(SERVER, SERVER_ARROWS);
        isOnTheMap(PAGE, PAGE_ARROWS);
    }

    private static void isOnTheMap(String root, Map<String, List<String>> arrows) {
        String itself = root.substring(0, root.length() - 1);
        String[] known =
                Stream.concat(Stream.of(itself), arrows.keySet().stream().map(name -> root + name))
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(itself + "..")
                .should()
                .resideInAnyPackage(known)
                .check(ALL);
    }

    @Test
    void nothingUsesTheServer() {
        noClasses()
                .that(resideOutsideOfPackage("dev.tidemark.server.."))
                .and()
                .resideOutsideOfPackages("dev.tidemark.bench..", "dev.tidemark.patterns..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tidemark.server..")
                .check(ALL);
    }

    @Test
    void theWordsOfTheProtocolStandAlone() {
        standsAlone("dev.tidemark.protocol");
    }

    @Test
    void theEmbeddedPostgresStandsAlone() {
        standsAlone("dev.tidemark.postgres");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.tidemark.(**)").should().beFreeOfCycles().check(ALL);
    }

    private static Map.Entry<String, List<String>> arrows(String from, String... to) {
        return Map.entry(from, List.of(to));
    }

    private void standsAlone(String name) {
        noClasses()
                .that()
                .resideInAPackage(name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.tidemark..")
                                .and(resideOutsideOfPackage(name + "..")))
                .check(ALL);
    }
}
