package dev.tidemark.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SizesTest {
    private static final int FILE_LINES_MAX = 600;
    private static final int METHOD_LINES_MAX = 70;
    private static final int PARAMETERS_MAX = 7;
    private static final int COLUMNS_MAX = 100;
    private static final String TEXT_BLOCK = "\"".repeat(3);
    private static final int PACKAGE_TYPES_MAX = 25;

    private static final List<Source> SOURCES = Source.all();
    private final List<String> found = new ArrayList<>();

    @Test
    void aFileHasAtMost600Lines() {
        for (Source source : SOURCES) {
            int lines = source.lines().size();
            if (lines > FILE_LINES_MAX) {
                found.add(source.path() + " has " + lines + " lines");
            }
        }
        assertThat(found).isEmpty();
    }

    /// But for text blocks: a line break there is part of the text.
    @Test
    void aLineHasAtMost100Columns() {
        for (Source source : SOURCES) {
            List<String> lines = source.lines();
            boolean inTextBlock = false;
            for (int i = 0; i < lines.size(); i++) {
                boolean edge = lines.get(i).contains(TEXT_BLOCK);
                boolean wide = lines.get(i).codePoints().count() > COLUMNS_MAX;
                if (wide && !inTextBlock) {
                    found.add(source.path() + ":" + (i + 1) + " is wider");
                }
                inTextBlock ^= edge;
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aMethodHasAtMost70LinesAnd7Parameters() {
        for (Source source : SOURCES) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
                    type.getMembers().stream()
                            .filter(MethodTree.class::isInstance)
                            .map(MethodTree.class::cast)
                            .filter(method -> !isRecordsOwn(type, method))
                            .forEach(method -> check(source, method));
                    return super.visitClass(type, null);
                }
            }.scan(source.unit(), null);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPackageHasAtMost25Types() {
        Map<Path, Integer> types = new TreeMap<>();
        for (Source source : SOURCES) {
            if (!source.isTest()) {
                int more = source.unit().getTypeDecls().size();
                types.merge(source.path().resolveSibling(""), more, Integer::sum);
            }
        }
        types.values().removeIf(count -> count <= PACKAGE_TYPES_MAX);
        assertThat(types).isEmpty();
    }

    /// A record is what a long list of parameters should become; its constructor repeats it.
    private static boolean isRecordsOwn(ClassTree type, MethodTree method) {
        return type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
    }

    private void check(Source source, MethodTree method) {
        long lines = source.lastLine(method) - source.firstLine(method) + 1;
        if (lines > METHOD_LINES_MAX) {
            found.add(source.at(method) + " " + method.getName() + " has " + lines + " lines");
        }
        int parameters = method.getParameters().size();
        if (parameters > PARAMETERS_MAX) {
            found.add(source.at(method) + " " + method.getName() + " has " + parameters);
        }
    }
}
