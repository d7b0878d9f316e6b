package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Groups.Group;
import dev.tidemark.client.outbox.OutboxStatus.Pause;
import dev.tidemark.client.outbox.Write.RowRef;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes that travel together: whole transactions in order of their numbers, each group with its
/// first ones, all by one way ([Lane]).
final class Flight {
    private static final int BYTES_PER_AFTER = 20;

    private final Lane lane;
    private final List<Write> writes = new ArrayList<>();
    private final Set<Group> groups = new LinkedHashSet<>();
    private int changes;
    private int bytes = Outbox.ENVELOPE_BYTES;
    private int schema;

    Flight(Lane lane) {
        this.lane = lane;
    }

    /// How much may travel.
    ///
    /// @param changes of all writes, unless there is only one
    /// @param bytes of all writes, unless there is only one
    record Limits(int changes, int bytes) {
        /// Half as much.
        Limits halved(Flight tooLarge) {
            int content = Math.min(bytes, tooLarge.bytes) - Outbox.ENVELOPE_BYTES;
            return new Limits(
                    Math.max(1, Math.min(changes, tooLarge.changes) / 2),
                    Outbox.ENVELOPE_BYTES + Math.max(1, content / 2 + content % 2));
        }
    }

    /// The way it takes.
    Lane lane() {
        return lane;
    }

    List<Write> writes() {
        return writes;
    }

    Set<Group> groups() {
        return groups;
    }

    int schema() {
        return schema;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /// Whether nobody has decided about any of it meanwhile.
    boolean undecided() {
        return writes.stream().allMatch(write -> write.state.undecided());
    }

    /// Takes a write along if it fits.
    ///
    /// @param schemaOfWrite the version of the tables in whose words it is sent
    /// @return whether it did
    boolean take(Group group, Write write, int schemaOfWrite, Limits limits) {
        int more = write.bytes() + BYTES_PER_AFTER * (write.writes.size() + write.reads.size());
        boolean fits =
                schemaOfWrite == schema
                        && changes + write.changes.size() <= limits.changes()
                        && bytes + more <= limits.bytes();
        if (!writes.isEmpty() && !fits) {
            return false;
        }
        schema = schemaOfWrite;
        changes += write.changes.size();
        bytes += more;
        writes.add(write);
        groups.add(group);
        return true;
    }

    /// Whether it was sent before in the words of older tables, so that it has to say the same.
    static boolean inOldWords(Write write, int current) {
        return write.stored.schema() < current;
    }

    /// The writes by number, each with the numbers of this flight that it builds upon.
    List<Upload.Item> items() {
        Map<RowRef, Long> lastWriter = new LinkedHashMap<>();
        List<Upload.Item> items = new ArrayList<>();
        writes.sort((one, other) -> Long.compare(one.seq, other.seq));
        for (Write write : writes) {
            Set<Long> after = new TreeSet<>(write.refusedBefore());
            for (RowRef row : write.writes) {
                addIfThere(after, lastWriter.put(row, write.seq));
            }
            for (RowRef row : write.reads) {
                addIfThere(after, lastWriter.get(row));
            }
            List<RowChange> said =
                    inOldWords(write, write.schema) ? write.stored.changes() : write.saying();
            items.add(new Upload.Item(write.seq, write.stored.writeId(), List.copyOf(after), said));
        }
        return items;
    }

    private static void addIfThere(Set<Long> after, @Nullable Long seq) {
        if (seq != null) {
            after.add(seq);
        }
    }

    /// One way: what is known of its server, and when that may be asked again.
    static final class Lane {
        final Backoff connection;
        Limits limits;
        @Nullable Uploader uploader;
        Optional<Pause> pause = Optional.empty();
        long gateMs;
        long successes;
        boolean failing;

        private Lane(OutboxConfig config, Chance chance) {
            connection = new Backoff(config.retryFirstMs(), config.retryCapMs(), chance);
            limits = new Limits(config.batchChangesMax(), config.batchBytesMax());
        }

        /// What speaks to its server.
        ///
        /// @throws IllegalStateException if nobody has opened it
        Uploader uploader() {
            Uploader opened = uploader;
            if (opened == null) {
                throw new IllegalStateException("a way that nobody has opened");
            }
            return opened;
        }

        /// Whether its server may be asked, now or once [#gateMs] is over.
        boolean open() {
            return uploader != null && pause.isEmpty();
        }

        /// There is new hope.
        void hope() {
            gateMs = 0;
            connection.reset();
        }
    }

    /// The ways to servers, and which table's writes take which. A table that names none takes the
    /// first, which has no name.
    static final class Lanes {
        private static final String FIRST = "";

        private final Map<String, Lane> byName = new LinkedHashMap<>();
        private final Map<String, String> byTable = new LinkedHashMap<>();
        private final OutboxConfig config;
        private final Chance chance;

        Lanes(Uploader first, OutboxConfig config, Chance chance) {
            this.config = config;
            this.chance = chance;
            lane(FIRST).uploader = first;
        }

        private Lane lane(String name) {
            return byName.computeIfAbsent(name, unknown -> new Lane(config, chance));
        }

        /// The way of a write's first table; a write to tables of several ways can't be.
        Lane of(Write write) {
            return of(write.changes.get(0).table());
        }

        private Lane of(String table) {
            return lane(byTable.getOrDefault(table, FIRST));
        }

        Collection<Lane> all() {
            return byName.values();
        }

        /// Writes to `table` take way `name`, in this run opened or not.
        ///
        /// @return whether that is news
        boolean route(String table, String name) {
            lane(name);
            String before = name.equals(FIRST) ? byTable.remove(table) : byTable.put(table, name);
            return !name.equals(before == null ? FIRST : before);
        }

        void open(String name, Uploader uploader) {
            lane(name).uploader = uploader;
        }

        /// How rows of `table` show that a write has taken effect, for servers that name no
        /// transaction.
        Optional<Match> match(String table) {
            Uploader uploader = of(table).uploader;
            return uploader == null ? Optional.empty() : uploader.match();
        }

        boolean anyMatch() {
            return byName.values().stream()
                    .anyMatch(lane -> lane.uploader != null && lane.uploader.match().isPresent());
        }

        boolean anyOpen() {
            return openAtMs() != Long.MAX_VALUE;
        }

        /// When the first server may be asked.
        long openAtMs() {
            long first = Long.MAX_VALUE;
            for (Lane lane : byName.values()) {
                first = lane.open() ? Math.min(first, lane.gateMs) : first;
            }
            return first;
        }

        /// The first reason why a server is not asked.
        Optional<Pause> pause() {
            return byName.values().stream().flatMap(lane -> lane.pause.stream()).findFirst();
        }

        /// Names of ways that stored writes want to take and nobody has opened in this run.
        List<String> unopened() {
            List<String> names = new ArrayList<>();
            byName.forEach(
                    (name, lane) -> {
                        if (lane.uploader == null) {
                            names.add(name);
                        }
                    });
            return names;
        }
    }
}
