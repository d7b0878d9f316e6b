package dev.tidemark.engine.policy;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Parsed;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.shapes.ShapeDefinition;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.engine.shapes.Shapes;
import dev.tidemark.engine.syntax.Parser;
import dev.tidemark.engine.syntax.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Narrows requests to what row-level security shows to their readers.
///
/// Policies are read again when they were last read a second ago, so a request never goes by older
/// ones; while Postgres can't be asked they count for a minute. Whoever finds them changed removes
/// the shapes that were made of the former ones, whose readers then begin anew; [#tend] finds it
/// for readers who only wait.
public final class Policies {
    private static final System.Logger LOG = System.getLogger(Policies.class.getName());
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long TRUSTED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int KNOWN_MAX = 10_000;

    private final Catalog catalog;
    private final PolicyQuery query;
    private final Shapes shapes;
    private final LongSupplier nanos;
    private final Map<Key, Entry> known = new ConcurrentHashMap<>();
    private final Translations translations = new Translations();

    /// @param nanos a clock that never goes back
    public Policies(Catalog catalog, Database database, Shapes shapes, LongSupplier nanos) {
        this.catalog = catalog;
        this.query = new PolicyQuery(database);
        this.shapes = shapes;
        this.nanos = nanos;
    }

    private record Key(int oid, String role) {}

    private record Answer(PolicyLookup lookup, long askedNanos) {}

    /// What is remembered of one table and role; one thread at a time asks. `last` is what came of
    /// the last attempt, which `answer` outlives if Postgres could not be asked.
    private static final class Entry {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Answer answer;
        private @Nullable Answer last;
    }

    /// The request with the reader's rows only. May ask Postgres.
    public Secured secure(ShapeRequest request, Reader reader) {
        if (!(Identifiers.relation(request.table())
                instanceof Parsed.Valid<RelationName>(RelationName name))) {
            return new Secured.Unsupported("The definition's table has no usable name");
        }
        return switch (catalog.find(name)) {
            case TableLookup.Missing _ ->
                    new Secured.Unsupported(
                            "There is no table \"%s\".\"%s\""
                                    .formatted(name.schema(), name.name()));
            case TableLookup.Unavailable _ -> new Secured.Unavailable();
            case TableLookup.Found(Table table) ->
                    switch (lookup(new Key(table.oid(), reader.role()))) {
                        case PolicyLookup.Unavailable() -> new Secured.Unavailable();
                        case PolicyLookup.Refused(String why) -> new Secured.Unsupported(why);
                        case PolicyLookup.Denied(String why) -> new Secured.Denied(why);
                        case PolicyLookup.Found(PolicySet set) ->
                                secure(request, reader, table, set);
                    };
        };
    }

    /// Removes the shapes that were made of policies that are no longer so. Asks Postgres.
    public void tend() {
        Set<Key> inUse = new HashSet<>();
        for (ShapeDefinition definition : shapes.definitions()) {
            Mark.of(definition.request().where())
                    .ifPresent(mark -> inUse.add(new Key(mark.oid(), mark.role())));
        }
        // A name that meant another table when the policies were read than when the shape was made.
        shapes.deleteIf(
                definition -> {
                    Mark mark = Mark.of(definition.request().where()).orElse(null);
                    return mark != null && mark.oid() != definition.table().oid();
                },
                "its policies are another table's");
        inUse.forEach(key -> ask(key, known.computeIfAbsent(key, _ -> new Entry())));
        if (known.size() > KNOWN_MAX) {
            known.keySet().retainAll(inUse);
        }
    }

    private Secured secure(ShapeRequest request, Reader reader, Table table, PolicySet set) {
        String hidden = hidden(request, table, set);
        if (hidden != null) {
            return new Secured.Denied("the role may not read column " + hidden);
        }
        String where = request.where();
        if (where != null && !isWhole(where)) {
            return new Secured.Unsupported("The definition's condition can't be read");
        }
        Translation translation =
                translations.of(new Translations.Key(reader, set.fingerprint(), table), set);
        return switch (translation) {
            case Translation.Unsupported(String message) -> new Secured.Unsupported(message);
            case Translation.Unusable(String message) -> new Secured.Denied(message);
            case Translation.Clause(String clause) ->
                    new Secured.Narrowed(narrowed(request, Mark.of(set), clause));
        };
    }

    /// Lines end before parentheses do: a condition may end in a comment.
    private static ShapeRequest narrowed(
            ShapeRequest request, Mark mark, @Nullable String policies) {
        String own = request.where();
        String both =
                own == null
                        ? policies == null ? "true" : policies
                        : policies == null ? own : "(" + own + "\n) AND (" + policies + ")";
        return new ShapeRequest(
                request.table(),
                mark.text() + " " + both,
                request.params(),
                request.columns(),
                request.queryableColumns(),
                request.replica(),
                request.log());
    }

    /// Whether a text is one expression, so that it can't close the parenthesis around it.
    private static boolean isWhole(String where) {
        try {
            Parser.clause(where);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /// A column of the request that the role may not select; null if there is none.
    private static @Nullable String hidden(ShapeRequest request, Table table, PolicySet set) {
        String listed = request.columns();
        List<String> names =
                listed != null
                                && Identifiers.columns(listed)
                                        instanceof Parsed.Valid<List<String>>(List<String> some)
                        ? some
                        : table.columns().stream().map(Column::name).toList();
        return names.stream()
                .filter(name -> !set.readable().contains(name))
                .findFirst()
                .orElse(null);
    }

    private PolicyLookup lookup(Key key) {
        Entry entry = known.computeIfAbsent(key, _ -> new Entry());
        Answer last = entry.answer;
        if (last != null && nanos.getAsLong() - last.askedNanos() < FRESH_NANOS) {
            return last.lookup();
        }
        return ask(key, entry);
    }

    /// One thread asks; the others wait for its answer, for theirs must not be older.
    private PolicyLookup ask(Key key, Entry entry) {
        long wanted = nanos.getAsLong();
        entry.asking.lock();
        try {
            Answer last = entry.last;
            if (last != null && last.askedNanos() - wanted >= 0) {
                return last.lookup();
            }
            long asked = nanos.getAsLong();
            PolicyLookup found = query.read(key.oid(), key.role());
            Answer before = entry.answer;
            if (!(found instanceof PolicyLookup.Unavailable)) {
                entry.answer = new Answer(found, asked);
                if (before == null || !before.lookup().equals(found)) {
                    removeFormer(key, found);
                }
            } else if (before != null && asked - before.askedNanos() < TRUSTED_NANOS) {
                found = before.lookup();
            }
            entry.last = new Answer(found, asked);
            return found;
        } finally {
            entry.asking.unlock();
        }
    }

    private void removeFormer(Key key, PolicyLookup found) {
        String current =
                found instanceof PolicyLookup.Found(PolicySet set) ? set.fingerprint() : "";
        if (found instanceof PolicyLookup.Refused(String why)) {
            LOG.log(
                    Level.WARNING,
                    "role {0} can''t read under row-level security: {1}",
                    key.role(),
                    why);
        }
        shapes.deleteIf(
                definition -> {
                    Mark mark = Mark.of(definition.request().where()).orElse(null);
                    return mark != null
                            && mark.oid() == key.oid()
                            && mark.role().equals(key.role())
                            && !mark.fingerprint().equals(current);
                },
                "its policies changed");
    }
}
