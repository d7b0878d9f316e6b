package dev.tidemark.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.outbox.Write.InOrder;
import dev.tidemark.client.outbox.Write.Sorted;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Orders of writes against a tree, whatever is put in and taken out.
final class WriteOrderSimulationTest {
    private static final int STEPS = 400;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anOrderHoldsWhatATreeHolds(long seed) {
        Random random = new Random(seed);
        int numbers = 1 + random.nextInt(40);
        TreeMap<Long, Write> tree = new TreeMap<>();
        Sorted sorted = new Sorted();
        InOrder inOrder = new InOrder();

        for (int step = 0; step < STEPS; step++) {
            long seq = 1L + (random.nextBoolean() ? step : random.nextInt(numbers));
            if (random.nextInt(5) < 3) {
                Write write = write(seq);
                tree.put(seq, write);
                sorted.put(write);
                inOrder.put(write);
            } else if (!tree.isEmpty()) {
                long gone = random.nextBoolean() ? tree.firstKey() : seq;
                tree.remove(gone);
                sorted.remove(gone);
                inOrder.remove(gone);
            }

            assertThat(List.copyOf(sorted.all())).isEqualTo(List.copyOf(tree.values()));
            assertThat(List.copyOf(inOrder.all())).isEqualTo(List.copyOf(tree.values()));
            assertThat(sorted.isEmpty()).isEqualTo(tree.isEmpty());
            assertThat(inOrder.size()).isEqualTo(tree.size());
            assertThat(sorted.get(seq)).isSameAs(tree.get(seq));
            assertThat(inOrder.get(seq)).isSameAs(tree.get(seq));
            TreeMap<Long, Write> later = new TreeMap<>();
            sorted.later(seq, later);
            assertThat(later).isEqualTo(tree.tailMap(seq, false));
        }
    }

    private static Write write(long seq) {
        List<RowChange> changes = List.of(RowChange.delete("tasks", Cells.of("id", "1")));
        StoredWrite stored = new StoredWrite("id", "id", "alice", 1, 0, 0, changes);
        Write.Rows rows = new Write.Rows(Set.of(), Set.of(), 1);
        Write write = new Write(stored, changes, rows, new EntryState.Stored());
        write.seq = seq;
        return write;
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
