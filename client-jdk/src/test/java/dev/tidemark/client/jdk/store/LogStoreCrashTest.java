package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.jdk.store.SimulatedStoreDisk.Fault;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.Entry;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogStoreCrashTest {
    private static final long SMALL = 600;
    private static final int COMMITS = 30;

    /// What a store should hold.
    private record Model(TreeMap<String, String> texts, TreeMap<Long, String> entries, long last) {
        Model() {
            this(new TreeMap<>(), new TreeMap<>(), 0);
        }

        Model with(List<Edit> edits) {
            TreeMap<String, String> newTexts = new TreeMap<>(texts);
            TreeMap<Long, String> newEntries = new TreeMap<>(entries);
            long newLast = last;
            for (Edit edit : edits) {
                switch (edit) {
                    case Edit.Append append -> newEntries.put(++newLast, append.text());
                    case Edit.Remove remove -> newEntries.remove(remove.position());
                    case Edit.Put put -> newTexts.put(put.key(), put.text());
                    case Edit.Delete delete -> newTexts.remove(delete.key());
                    case Edit.Expect expect -> {}
                }
            }
            return new Model(newTexts, newEntries, newLast);
        }

        /// Without what a reader can't see.
        List<Object> shown() {
            return List.of(texts, entries);
        }
    }

    private static LogStore open(SimulatedStoreDisk disk) throws StorageException {
        return LogStore.open(disk, () -> 0x1234_5678_9ABC_DEF0L, SMALL);
    }

    private static Model contents(LogStore store) throws StorageException {
        TreeMap<String, String> texts = new TreeMap<>();
        store.list("", "", 1_000).forEach(pair -> texts.put(pair.key(), pair.text()));
        TreeMap<Long, String> entries = new TreeMap<>();
        for (Entry entry : store.read("queue", 0, 1_000)) {
            entries.put(entry.position(), entry.text());
        }
        List<Committed> next = store.commitAll(List.of(List.of(new Edit.Append("queue", "next"))));
        long position = ((Committed.Durable) next.getFirst()).positions().getFirst();
        store.commitAll(List.of(List.of(new Edit.Remove("queue", position))));
        return new Model(texts, entries, position - 1);
    }

    private static List<Edit> edits(int number) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Append("queue", "entry " + number + " ".repeat(number % 17)));
        edits.add(new Edit.Put("progress", "" + number));
        if (number % 3 != 0) {
            edits.add(new Edit.Remove("queue", number - 2));
        }
        if (number % 5 == 0) {
            edits.add(new Edit.Delete("progress"));
        }
        return edits;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPowerCutAtAnyOperationTakesNothingBackThatWasPromised(long seed) throws Exception {
        Chance chance = Chance.seeded(0, seed);
        boolean cut = true;
        for (int at = 0; cut; at++) {
            SimulatedStoreDisk disk = new SimulatedStoreDisk(chance);
            disk.faultAt(at, Fault.POWER_CUT);
            Model promised = new Model();
            List<Edit> underWay = List.of();
            try {
                LogStore store = open(disk);
                for (int number = 1; number <= COMMITS; number++) {
                    underWay = edits(number);
                    store.commitAll(List.of(underWay));
                    promised = promised.with(underWay);
                    underWay = List.of();
                }
            } catch (StorageException failure) {
                assertThat(disk.powerless()).isTrue();
            }
            cut = disk.powerless();

            Model found = contents(open(disk.afterPowerCut()));

            assertIsOneOf(found, promised, promised.with(underWay), at);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "FULL"})
    void aFaultAtAnyOperationLosesNothing(Fault fault) throws Exception {
        Chance chance = Chance.seeded(0, 9);
        for (int at = 0; ; at++) {
            SimulatedStoreDisk disk = new SimulatedStoreDisk(chance);
            LogStore store = open(disk);
            disk.faultAt(disk.operations() + at, fault);
            int operations = disk.operations() + at;
            Model known = new Model();
            for (int number = 1; number <= COMMITS; number++) {
                List<Edit> underWay = edits(number);
                try {
                    store.commitAll(List.of(underWay));
                    known = known.with(underWay);
                } catch (StorageException failure) {
                    if (failure.reason() == Reason.BROKEN) {
                        store = open(disk);
                    }
                    Model found = contents(store);
                    assertIsOneOf(found, known, known.with(underWay), at);
                    // Looking at the positions has taken one.
                    known = new Model(found.texts(), found.entries(), found.last() + 1);
                }
            }

            boolean done = disk.operations() <= operations;
            disk.faultAt(Integer.MAX_VALUE, fault);
            assertIsOneOf(contents(open(disk)), known, known, at);
            if (done) {
                return;
            }
        }
    }

    private static void assertIsOneOf(Model found, Model promised, Model attempted, int at) {
        assertThat(found.shown())
                .as("after a fault at operation " + at)
                .isIn(promised.shown(), attempted.shown());
        assertThat(found.last())
                .as("positions after a fault at operation " + at)
                .isGreaterThanOrEqualTo(promised.last());
    }

    @Test
    void aFullDiskRefusesAndGoesOnWhenThereIsRoom() throws Exception {
        SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore store = open(disk);
        store.commitAll(List.of(edits(1)));
        disk.faultAt(disk.operations(), Fault.FULL);

        assertThatThrownBy(() -> store.commitAll(List.of(edits(2))))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.FULL));
        store.commitAll(List.of(edits(3)));

        assertThat(store.damages()).isEmpty();
        assertThat(contents(store).entries().values())
                .containsExactly(text(edits(1)), text(edits(3)));
    }

    private static String text(List<Edit> edits) {
        return ((Edit.Append) edits.getFirst()).text();
    }

    @Test
    void aFileCutAtAnyByteKeepsAllWholeCommits() throws Exception {
        SimulatedStoreDisk written = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore writer = open(written);
        List<Integer> ends = new ArrayList<>();
        String name = written.list().getFirst();
        for (int number = 1; number <= 6; number++) {
            writer.commitAll(List.of(List.of(new Edit.Append("queue", "entry " + number))));
            ends.add(written.bytes(name).length);
        }
        byte[] whole = written.bytes(name);

        for (int length = 0; length <= whole.length; length++) {
            int cutAt = length;
            SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
            disk.put(name, Arrays.copyOf(whole, length));
            LogStore store = open(disk);
            long kept = ends.stream().filter(end -> end <= cutAt).count();
            boolean torn = length > 0 && !ends.contains(length);

            assertThat(store.read("queue", 0, 100)).as("cut at " + length).hasSize((int) kept);
            assertThat(store.damages()).as("cut at " + length).hasSize(torn ? 1 : 0);
            store.commitAll(List.of(List.of(new Edit.Append("queue", "after"))));
            LogStore again = open(disk);
            assertThat(again.damages()).isEmpty();
            assertThat(again.read("queue", 0, 100)).hasSize((int) kept + 1);
        }
    }

    @Test
    void anyWrongByteCostsItsOwnCommitAndIsPutAside() throws Exception {
        SimulatedStoreDisk written = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore writer = open(written);
        for (int number = 1; number <= 5; number++) {
            writer.commitAll(List.of(List.of(new Edit.Append("queue", "entry " + number))));
        }
        String name = written.list().getFirst();
        byte[] whole = written.bytes(name);
        int recordLength = whole.length / 5;

        for (int at = 0; at < whole.length; at++) {
            SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x10;
            disk.put(name, wrong);
            LogStore store = open(disk);
            int lost = at / recordLength + 1;

            List<String> texts = store.read("queue", 0, 100).stream().map(Entry::text).toList();
            assertThat(texts).as("wrong byte " + at).hasSize(4).doesNotContain("entry " + lost);
            assertThat(store.damages()).hasSize(1);
            assertThat(disk.bytes(store.damages().getFirst().keptIn()))
                    .isEqualTo(
                            Arrays.copyOfRange(
                                    wrong, (lost - 1) * recordLength, lost * recordLength));
        }
    }

    @Test
    void aRecordInsideATextIsNoRecord() throws Exception {
        SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore store = open(disk);
        store.commitAll(List.of(List.of(new Edit.Put("stolen", "text"))));
        String name = disk.list().getFirst();
        byte[] record = disk.bytes(name);
        String inner = new String(record, StandardCharsets.ISO_8859_1);
        store.commitAll(List.of(List.of(new Edit.Delete("stolen"), new Edit.Put("key", inner))));
        byte[] bytes = disk.bytes(name);
        bytes[record.length] ^= 1;
        disk.put(name, bytes);

        LogStore again = open(disk);

        assertThat(again.list("", "", 10)).hasSize(1);
        assertThat(again.damages()).hasSize(1);
    }

    @Test
    void compactingKeepsWhatCountsAndNoPositionComesTwice() throws Exception {
        SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore store = open(disk);
        LogStore neighbour = open(disk);
        for (int number = 1; number <= 200; number++) {
            store.commitAll(
                    List.of(
                            List.of(
                                    new Edit.Append("queue", "entry " + number),
                                    new Edit.Remove("queue", number))));
        }

        neighbour.look();

        assertThat(neighbour.takeNews()).isTrue();
        assertThat(disk.list()).hasSize(1);
        assertThat(disk.size(disk.list().getFirst())).isLessThan(2 * SMALL);
        assertThat(contents(neighbour).last()).isEqualTo(200);
        assertThat(contents(open(disk)).last()).isEqualTo(201);
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() {
        SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
        disk.put("tidemark2-0000000001-0000000000000001.log", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> open(disk))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer program");
        assertThat(disk.list()).hasSize(1);
    }

    @Test
    void whatCannotBePutAsideStaysAndTheRestGoesOn() throws Exception {
        SimulatedStoreDisk disk = new SimulatedStoreDisk(Chance.seeded(0, 1));
        LogStore writer = open(disk);
        writer.commitAll(List.of(List.of(new Edit.Append("queue", "first"))));
        String name = disk.list().getFirst();
        byte[] torn = Arrays.copyOf(disk.bytes(name), disk.bytes(name).length + 7);
        disk.put(name, torn);
        // Opening and forcing come before the copy.
        disk.faultAt(disk.operations() + 3, Fault.FULL);

        LogStore store = open(disk);
        store.commitAll(List.of(List.of(new Edit.Append("queue", "second"))));

        assertThat(store.damages()).hasSize(1);
        assertThat(disk.bytes(name)).startsWith(torn);
        LogStore again = open(disk);
        assertThat(again.read("queue", 0, 10))
                .extracting(Entry::text)
                .containsExactly("first", "second");
        assertThat(again.damages()).hasSize(1);
    }

    @Test
    void expectationsSeeEarlierCommitsOfTheSameFsync() throws Exception {
        LogStore store = open(new SimulatedStoreDisk(Chance.seeded(0, 1)));

        List<Committed> ends =
                store.commitAll(
                        List.of(
                                List.of(new Edit.Put("key", "1")),
                                List.of(
                                        new Edit.Expect("key", Optional.of("1")),
                                        new Edit.Put("key", "2")),
                                List.of(new Edit.Expect("key", Optional.of("1")))));

        assertThat(ends.get(1)).isEqualTo(new Committed.Durable(List.of()));
        assertThat(ends.get(2)).isEqualTo(new Committed.Conflict("key"));
        assertThat(store.get("key")).contains("2");
    }
}
