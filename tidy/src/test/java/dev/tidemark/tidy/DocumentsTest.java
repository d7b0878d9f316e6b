package dev.tidemark.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A document names types and files in backticks; each has to exist.
final class DocumentsTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*(\\.[A-Z]\\w*)*");
    private static final Pattern PATH = Pattern.compile("(?:\\./)?[\\w.-]+(?:/[\\w.-]+)*/?");
    private static final Pattern FILE = Pattern.compile(".*\\.(md|java|xml|mjs|py|sh|conf)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern IMPORTED = Pattern.compile("import \\{([^}]*)\\}", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /// What looks like one of our types and is a word of HTTP or of PostgreSQL's files.
    private static final Set<String> FOREIGN_WORDS = Set.of("ETag");

    private static final Path ROOT = Repository.root();

    private final List<String> found = new ArrayList<>();

    @Test
    void everyTypeThatADocumentNamesExists() {
        Set<String> known = knownTypes();
        forEachCode(
                (document, code) -> {
                    String first = code.split("[#(<]", 2)[0].strip();
                    if (TYPE.matcher(first).matches() && !known.containsAll(parts(first))) {
                        found.add(document + ": " + code);
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void everyPathThatADocumentNamesExists() {
        List<Path> files = Repository.files();
        forEachCode(
                (document, code) -> {
                    String path = code.split(" ", 2)[0];
                    if (isOurs(path) && !exists(document, path, files)) {
                        found.add(document + ": " + code);
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (Path document : Repository.documents()) {
            for (String line : Repository.lines(document)) {
                LINK.matcher(line)
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains(":"))
                        .filter(link -> !Files.exists(ROOT.resolve(document).resolveSibling(link)))
                        .forEach(link -> found.add(document + ": " + link));
            }
        }
        assertThat(found).isEmpty();
    }

    /// An example that does not compile any more is worse than none, so each of its lines has to be
    /// one of a test's.
    @Test
    void theJavaInTheReadmeIsCompiled() {
        Set<String> compiled =
                Source.all().stream()
                        .filter(Source::isTest)
                        .flatMap(source -> source.lines().stream())
                        .map(String::strip)
                        .collect(Collectors.toSet());
        boolean java = false;
        for (String line : Repository.lines(Path.of("README.md"))) {
            java = line.startsWith("```") ? line.equals("```java") : java;
            String code = line.strip();
            if (java && !code.startsWith("```") && !code.startsWith("//")) {
                if (!compiled.contains(code)) {
                    found.add(code);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyModuleIsOnTheMap() {
        String map = String.join("\n", Repository.lines(Path.of("ARCHITECTURE.md")));
        String pom = String.join("\n", Repository.lines(Path.of("pom.xml")));
        List<String> modules =
                MODULE.matcher(pom).results().map(module -> module.group(1)).toList();

        assertThat(modules).isNotEmpty().allMatch(module -> map.contains("| `" + module + "`"));
    }

    @Test
    void everyDecisionHasAStatus() {
        List<Path> decisions =
                Repository.documents().stream()
                        .filter(document -> document.startsWith("docs/adr"))
                        .toList();

        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(
                        decision ->
                                assertThat(Repository.lines(decision))
                                        .anyMatch(line -> line.startsWith("Status: ")));
    }

    @Test
    void decisionsAreNumberedWithoutDoubles() {
        Set<String> numbers = new HashSet<>();
        Repository.documents().stream()
                .filter(document -> document.startsWith("docs/adr"))
                .map(document -> document.getFileName().toString().split("-", 2)[0])
                .filter(number -> !numbers.add(number))
                .forEach(found::add);
        assertThat(found).isEmpty();
    }

    private interface CodeVisitor {
        void code(Path document, String code);
    }

    /// Inline code only: a fenced block may show what is not ours.
    private static void forEachCode(CodeVisitor visitor) {
        for (Path document : Repository.documents()) {
            boolean fenced = false;
            for (String line : Repository.lines(document)) {
                fenced ^= line.strip().startsWith("```");
                if (!fenced) {
                    CODE.matcher(line)
                            .results()
                            .forEach(code -> visitor.code(document, code.group(1)));
                }
            }
        }
    }

    private static boolean isOurs(String path) {
        if (!PATH.matcher(path).matches() || path.contains("target/")) {
            return false;
        }
        String first = path.split("/", 2)[0];
        boolean inOurFolder = path.contains("/") && Files.isDirectory(ROOT.resolve(first));
        return (inOurFolder && !first.equals(".")) || FILE.matcher(path).matches();
    }

    private static boolean exists(Path document, String path, List<Path> files) {
        return Files.exists(ROOT.resolve(path))
                || Files.exists(ROOT.resolve(document).resolveSibling(path))
                || files.stream().anyMatch(file -> file.endsWith(path));
    }

    private static Set<String> parts(String type) {
        return Set.of(type.split("\\.", -1));
    }

    /// Our own types, what our sources import, and `java.lang`.
    private static Set<String> knownTypes() {
        Set<String> known = new HashSet<>(FOREIGN_WORDS);
        for (Source source : Source.all()) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                    known.add(type.getSimpleName().toString());
                    return super.visitClass(type, null);
                }

                @Override
                public @Nullable Void visitImport(ImportTree type, @Nullable Void unused) {
                    String name = type.getQualifiedIdentifier().toString();
                    known.add(name.substring(name.lastIndexOf('.') + 1));
                    return super.visitImport(type, null);
                }
            }.scan(source.unit(), null);
        }
        known.addAll(importedByScripts());
        known.addAll(Set.of("System", "String", "Thread", "Math", "AutoCloseable"));
        return known;
    }

    private static Set<String> importedByScripts() {
        return Repository.files().stream()
                .filter(file -> file.toString().endsWith(".mjs"))
                .map(file -> IMPORTED.matcher(String.join("\n", Repository.lines(file))))
                .flatMap(Matcher::results)
                .map(MatchResult::group)
                .flatMap(names -> Pattern.compile("\\W+").splitAsStream(names))
                .collect(Collectors.toSet());
    }
}
