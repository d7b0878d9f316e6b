package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdentityFileTest {
    private static final StreamIdentity IDENTITY =
            new StreamIdentity("7412", "1", "größe", "tidemark_slot_default");

    private Path file;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve("stream");
    }

    @Test
    void whatWasSavedIsThereForTheNextProcess() throws IOException {
        new IdentityFile(file).save(new StreamIdentity("1", "1", "a", "b"));
        new IdentityFile(file).save(IDENTITY);

        assertThat(new IdentityFile(file).load()).contains(IDENTITY);
    }

    @Test
    void nothingIsKnownBeforeAndAfter() throws IOException {
        IdentityFile identities = new IdentityFile(file);
        assertThat(identities.load()).isEmpty();
        identities.save(IDENTITY);

        identities.forget();
        identities.forget();

        assertThat(identities.load()).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNothing() throws IOException {
        Files.writeString(file, "7412\n1\n");

        assertThat(new IdentityFile(file).load()).isEmpty();
    }
}
