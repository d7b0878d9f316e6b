package dev.tidemark.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// One parsed Java file.
///
/// @param path relative to the repository's root
/// @param text its whole content
record Source(Path path, CompilationUnitTree unit, SourcePositions positions, String text) {
    /// Every Java file of the repository, parsed by the JDK's own parser.
    static List<Source> all() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path root = Repository.root();
        List<Path> paths =
                Repository.files().stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(root::resolve)
                        .toList();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            List<Source> sources = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = root.relativize(Path.of(unit.getSourceFile().toUri()));
                String text = unit.getSourceFile().getCharContent(true).toString();
                sources.add(new Source(path, unit, positions, text));
            }
            return sources;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isTest() {
        return path.toString().contains("/src/test/");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    long firstLine(Tree tree) {
        return unit.getLineMap().getLineNumber(start(tree));
    }

    long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }

    /// `path:line`, as an editor opens it.
    String at(Tree tree) {
        return path + ":" + firstLine(tree);
    }
}
