package dev.tidemark.engine.ingest;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An [IdentityStore] in a file of four lines: system id, timeline, database, slot. It is
/// replaced as a whole, so a crash leaves the old one or the new one.
public final class IdentityFile implements IdentityStore {
    private static final int LINES = 4;

    private final Path file;

    /// @param file in a folder that exists
    public IdentityFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<StreamIdentity> load() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        return Optional.of(
                new StreamIdentity(lines.get(0), lines.get(1), lines.get(2), lines.get(3)));
    }

    @Override
    public void save(StreamIdentity identity) throws IOException {
        String text =
                identity.systemId()
                        + "\n"
                        + identity.timeline()
                        + "\n"
                        + identity.database()
                        + "\n"
                        + identity.slot()
                        + "\n";
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        forceFolder();
    }

    @Override
    public void forget() throws IOException {
        if (Files.deleteIfExists(file)) {
            forceFolder();
        }
    }

    private void forceFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
