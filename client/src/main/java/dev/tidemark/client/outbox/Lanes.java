package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Flight.Limits;
import dev.tidemark.client.outbox.OutboxStatus.Pause;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.upload.Match;
import dev.tidemark.client.upload.Uploader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways to servers, and which table's writes take which. A table that names none takes the
/// first, which has no name.
final class Lanes {
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
