package dev.tidemark.client.browser.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.browser.PageProcesses;
import dev.tidemark.client.browser.PageTime;
import dev.tidemark.client.contract.StorageContract;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class IndexedDbStorageTest {
    private static final Time TIME = new PageTime();
    private static int stores;

    private static String name() {
        return "test-" + TIME.wallMs() + "-" + ++stores;
    }

    private static PageProcesses<Storage> processes(String name) {
        return new PageProcesses<>(
                () -> IndexedDbStorage.open(name, TIME, Words.of(name)).map(opened -> opened),
                store -> ((IndexedDbStorage) store).close());
    }

    private static PageProcesses<Storage> withoutWords(String name) {
        return new PageProcesses<>(
                () -> IndexedDbStorage.open(name, TIME, Words.none()).map(opened -> opened),
                store -> ((IndexedDbStorage) store).close());
    }

    @Test
    public void theContractIsKept() {
        PageProcesses.hold(StorageContract.facts(), () -> processes(name()));
    }

    @Test
    public void theContractIsKeptWhereNoChannelsAre() {
        PageProcesses.hold(StorageContract.facts(), () -> withoutWords(name()));
    }

    @Test
    public void whatIsAskedOfAClosedStoreIsRefused() {
        PageProcesses<Storage> processes = processes(name());
        Storage store = processes.start();
        Promise<Storage.Committed> before = store.commit(List.of(new Edit.Put("a", "1")));

        processes.end(store);
        Promise<Storage.Committed> after = store.commit(List.of(new Edit.Put("b", "1")));

        assertTrue(processes.kept(before) instanceof Storage.Committed.Durable);
        assertEquals(StorageException.Reason.BROKEN, reason(processes.ended(after)));
    }

    private static StorageException.Reason reason(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Broken<?> broken
                && broken.reason() instanceof StorageException failure) {
            return failure.reason();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
