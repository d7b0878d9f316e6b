package dev.tidemark.server.topic;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.metrics.Metrics;
import dev.tidemark.server.write.WriteDesk;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.topic.TopicKey;
import dev.tidemark.write.topic.TopicOutcome;
import dev.tidemark.write.topic.TopicStore;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Reads for all who ask for the same state at once, as those do who were told of a change.
///
/// The state is read as the first of them, in their role; the others may have it too as long as the
/// database tells users apart by nothing but the owner, which is the same for all of them. If an
/// operator's policies may tell more, each reads for themselves.
final class TopicReads {
    private static final System.Logger LOG = System.getLogger(TopicReads.class.getName());

    private final TopicStore store;
    private final WriteDesk desk;
    private final Metrics metrics;
    private final AtomicInteger waiting = new AtomicInteger();
    private final SharedLooks<Wanted, Reader> looks = new SharedLooks<>(this::look);

    /// What makes two readers ask for the same.
    private record Wanted(TopicKey key, Optional<String> role) {}

    /// Who asks.
    ///
    /// @param alone how to answer them if they have to read for themselves
    record Reader(Request request, Exchange exchange, Identity identity, WriteDesk.Work alone) {}

    TopicReads(TopicStore store, WriteDesk desk, Metrics metrics) {
        this.store = store;
        this.desk = desk;
        this.metrics = metrics;
        metrics.gauge(
                "tidemark.topics.readers",
                "Reads of topics that wait for a look",
                waiting,
                AtomicInteger::get);
    }

    /// Answers a reader who may have this state. On a thread that may block.
    void read(TopicKey key, Reader reader) {
        waiting.incrementAndGet();
        looks.ask(new Wanted(key, Optional.ofNullable(reader.identity().role())), reader);
    }

    private void look(Wanted wanted, List<Reader> readers) {
        try {
            answer(wanted, readers);
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.ERROR, "readers of a topic could not be answered", bug);
            TopicRefusal refusal = new TopicRefusal.Unexpected();
            readers.forEach(reader -> reader.exchange().respond(TopicResponses.of(refusal)));
        } finally {
            waiting.addAndGet(-readers.size());
        }
    }

    private void answer(Wanted wanted, List<Reader> readers) {
        Seen seen = new Seen();
        boolean hadTurn = desk.inTurn(() -> seen.look = look(wanted, readers.getFirst()));
        TopicStore.Look look = seen.look;
        if (!hadTurn
                || look == null
                || !(look.outcome() instanceof TopicOutcome.Done(Snapshot now))) {
            // The desk tells each of them what is wrong, as it tells those who write.
            readers.forEach(TopicReads.this::alone);
            return;
        }
        List<Reader> served = look.alike() ? readers : readers.subList(0, 1);
        JsonBytes json = TopicResponses.json(wanted.key().topic(), now);
        for (Reader reader : served) {
            count(reader.equals(readers.getFirst()) ? "asked" : "shared");
            reader.exchange().respond(response(reader, now, json));
        }
        readers.subList(served.size(), readers.size()).forEach(this::alone);
    }

    /// What came of a turn.
    private static final class Seen {
        private TopicStore.@Nullable Look look;
    }

    private TopicStore.@Nullable Look look(Wanted wanted, Reader first) {
        try {
            return store.look(first.identity(), wanted.key());
        } catch (SQLException | RuntimeException fault) {
            LOG.log(Level.ERROR, "a topic could not be read for several", fault);
            return null;
        }
    }

    private void alone(Reader reader) {
        count("alone");
        desk.take(reader.request(), reader.exchange(), reader.alone());
    }

    private static Response response(Reader reader, Snapshot now, JsonBytes json) {
        // A condition that can't be read is none: the client gets what it asked for.
        boolean known =
                EntityTags.parse(reader.request().headers("if-none-match"))
                        .filter(tags -> tags.has(now.revision()))
                        .isPresent();
        return known
                ? TopicResponses.notModified(now.revision())
                : TopicResponses.snapshot(200, now.revision(), json);
    }

    private void count(String how) {
        metrics.count("tidemark.topics.reads", "Reads of topics by who asked Postgres", "how", how);
    }
}
