package dev.tidemark.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The files of the repository, without what is built, installed or kept by tools.
final class Repository {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", "data", ".git", ".idea", ".vscode", ".tools");

    private Repository() {}

    /// The folder with the parent POM.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tidemark"))) {
            folder = folder.resolveSibling("");
        }
        return folder;
    }

    /// All files, sorted, relative to [#root].
    static List<Path> files() {
        Path root = root();
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return NOT_OURS.contains(folder.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (!NOT_OURS.contains(file.getFileName().toString())) {
                                files.add(root.relativize(file));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files.stream().sorted().toList();
    }

    /// The Markdown documents that speak about the code.
    static List<Path> documents() {
        return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    /// The lines of a text; empty for a file that is none.
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(root().resolve(file));
        } catch (MalformedInputException noText) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
