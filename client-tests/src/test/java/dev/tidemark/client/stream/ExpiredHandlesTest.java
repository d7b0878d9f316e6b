package dev.tidemark.client.stream;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.port.Storage;
import dev.tidemark.protocol.ShapeHandle;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class ExpiredHandlesTest {
    private final FakeTime time = new FakeTime();
    private final MemoryStorage storage = new MemoryStorage(new MemoryStorage.Disk(), time);

    private ExpiredHandles load() {
        return time.settled(ExpiredHandles.in(storage));
    }

    @Test
    public void theyOutliveTheProgramWithoutTheAddress() {
        load().add("http://server?secret=s3cr3t", new ShapeHandle("h1"));
        time.settle();

        assertEquals(Optional.of(new ShapeHandle("h1")), load().of("http://server?secret=s3cr3t"));
        String kept = time.settled(storage.get("shape/expired")).orElseThrow();
        assertFalse(kept, kept.contains("s3cr3t"));
    }

    @Test
    public void theOldestIsForgotten() {
        ExpiredHandles handles = ExpiredHandles.inMemory();
        for (int i = 0; i <= 250; i++) {
            handles.add("shape " + i, new ShapeHandle("h" + i));
        }

        assertEquals(Optional.empty(), handles.of("shape 0"));
        assertEquals(Optional.of(new ShapeHandle("h250")), handles.of("shape 250"));
    }

    @Test
    public void aDamagedTextIsAsGoodAsNone() {
        storage.commit(List.of(new Storage.Edit.Put("shape/expired", "{\"a\":")));
        time.settle();

        assertEquals(Optional.empty(), load().of("shape 0"));
    }
}
