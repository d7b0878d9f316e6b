package dev.tidemark.client.link;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.row.WireException;
import java.util.List;

/// Uses the doors of the core as a page would.
public final class Linked {
    private Linked() {}

    /// What is reachable from here is translated.
    public static void main(String[] args) throws WireException {
        FakeTime time = new FakeTime();
        Storage storage = new MemoryStorage(new MemoryStorage.Disk(), time);
        Chance chance = Chance.seeded(time.wallMs(), 0);
        storage.commit(List.of(new Storage.Edit.Put("id", chance.uuidOf(time.wallMs()))));
        time.pass(new Backoff(1, 10, chance).failedMs(0));
        System.out.println(new Rows().messages("[]").size());
    }
}
