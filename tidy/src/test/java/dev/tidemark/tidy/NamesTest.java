package dev.tidemark.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NamesTest {
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "Manager",
                    "Helper",
                    "Helpers",
                    "Util",
                    "Utils",
                    "Impl",
                    "Base",
                    "Abstract",
                    "Data",
                    "Info",
                    "Processor");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NUMBERED = Pattern.compile("TODO ?\\(?#\\d+");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.])/(root|work|home/\\w+|Users/\\w+)/\\w");

    /// Hosts that packages come from; a mirror's or an outage's name has no place in the sources.
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(repo1?|central|registry|index|proxy)\\.(maven|npmjs|sonatype|docker|golang)"
                            + "|maven\\.(apache\\.org/maven2|org)");

    private static final List<Source> SOURCES = Source.all();
    private final List<String> found = new ArrayList<>();

    @Test
    void aTypeSaysWhatItIs() {
        scan(
                source ->
                        new TreeScanner<@Nullable Void, @Nullable Void>() {
                            @Override
                            public @Nullable Void visitClass(ClassTree type, @Nullable Void p) {
                                for (String word : WORDS.split(type.getSimpleName(), -1)) {
                                    if (EMPTY_WORDS.contains(word)) {
                                        found.add(source.at(type) + " " + type.getSimpleName());
                                    }
                                }
                                return super.visitClass(type, null);
                            }
                        });
        assertThat(found).isEmpty();
    }

    @Test
    void aLocalShowsItsType() {
        scan(
                source ->
                        new TreeScanner<@Nullable Void, @Nullable Void>() {
                            @Override
                            public @Nullable Void visitVariable(
                                    VariableTree variable, @Nullable Void p) {
                                String text = source.text().substring(source.start(variable));
                                if (text.startsWith("var ") || text.startsWith("final var ")) {
                                    found.add(source.at(variable) + " " + variable.getName());
                                }
                                return super.visitVariable(variable, null);
                            }
                        });
        assertThat(found).isEmpty();
    }

    @Test
    void noTestIsSwitchedOffAndNoneSleeps() {
        scan(
                source ->
                        new TreeScanner<@Nullable Void, @Nullable Void>() {
                            @Override
                            public @Nullable Void visitAnnotation(
                                    AnnotationTree annotation, @Nullable Void p) {
                                String name = annotation.getAnnotationType().toString();
                                if (name.contains("Disabled") || name.endsWith("Ignore")) {
                                    found.add(source.at(annotation) + " " + name);
                                }
                                return super.visitAnnotation(annotation, null);
                            }

                            @Override
                            public @Nullable Void visitMemberSelect(
                                    MemberSelectTree select, @Nullable Void p) {
                                if (source.isTest()
                                        && select.getIdentifier().contentEquals("sleep")) {
                                    found.add(source.at(select) + " " + select);
                                }
                                return super.visitMemberSelect(select, null);
                            }
                        });
        assertThat(found).isEmpty();
    }

    @Test
    void aSilencedWarningSaysWhy() {
        for (Source source : SOURCES) {
            List<String> lines = source.lines();
            for (int i = 0; i < lines.size(); i++) {
                boolean silenced = lines.get(i).strip().startsWith("@" + "SuppressWarnings");
                boolean explained =
                        lines.get(i).contains("//")
                                || (i > 0 && lines.get(i - 1).strip().startsWith("//"));
                if (silenced && !explained) {
                    found.add(source.path() + ":" + (i + 1));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsLeftToDoHasANumber() {
        for (Source source : SOURCES) {
            List<String> lines = source.lines();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean marked = line.contains("TO" + "DO") || line.contains("FIX" + "ME");
                if (marked && !isTidy(source) && !NUMBERED.matcher(line).find()) {
                    found.add(source.path() + ":" + (i + 1));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageIntroducesItself() {
        Set<Path> packages = new TreeSet<>();
        Set<Path> introduced = new HashSet<>();
        for (Source source : SOURCES) {
            if (source.path().toString().contains("/src/main/")) {
                Path folder = source.path().resolveSibling("");
                (source.isPackageInfo() ? introduced : packages).add(folder);
            }
        }
        packages.removeAll(introduced);
        assertThat(packages).isEmpty();
    }

    @Test
    void nothingIsTiedToOneMachine() {
        for (Path file : Repository.files()) {
            List<String> lines = Repository.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (MACHINE.matcher(lines.get(i)).find() || REGISTRY.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isTidy(Source source) {
        return source.path().startsWith("tidy");
    }

    private void scan(Visitor visitor) {
        for (Source source : SOURCES) {
            visitor.of(source).scan(source.unit(), null);
        }
    }

    private interface Visitor {
        TreeScanner<@Nullable Void, @Nullable Void> of(Source source);
    }
}
