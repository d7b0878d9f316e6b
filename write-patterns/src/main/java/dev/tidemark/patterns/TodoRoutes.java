package dev.tidemark.patterns;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.write.LoneChange;
import dev.tidemark.write.LoneChanges;
import dev.tidemark.write.identity.Identity;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `POST /todos`, `PUT /todos/<id>`, `DELETE /todos/<id>`.
///
/// A request is done once however often it is sent if it has an `idempotency-key`, or else a
/// `write_id`. Without either, sending it again is a new write, which the row's state answers: 409
/// for an insert, 404 for a delete.
final class TodoRoutes {
    private static final int KEY_LENGTH_MAX = 80;

    private final LoneChanges changes;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /// @param ids names requests that have no name of their own; never the same twice
    TodoRoutes(LoneChanges changes, InstantSource clock, Supplier<String> ids) {
        this.changes = changes;
        this.clock = clock;
        this.ids = ids;
    }

    Response create(Identity identity, Request request) {
        try {
            Body body = Body.of(request);
            Optional<String> writeId = body.optionalUuid("write_id");
            Cells row = Cells.of("id", body.uuid("id"));
            Cells values = body.newRow().with("write_id", writeId.orElse(null));
            for (String column : values.columns()) {
                row = row.with(column, values.get(column));
            }
            return write(identity, key(request, writeId.orElse(null)), Operation.INSERT, row);
        } catch (BadBodyException bad) {
            return Answers.of(bad);
        }
    }

    Response update(Identity identity, Request request) {
        String id = id(request);
        if (!Body.isUuid(id)) {
            return Answers.notFound();
        }
        try {
            Body body = Body.of(request);
            Optional<String> writeId = body.optionalUuid("write_id");
            Cells row =
                    Cells.of("id", id)
                            .with("completed", body.truth("completed"))
                            .with("write_id", writeId.orElse(null));
            return write(identity, key(request, writeId.orElse(null)), Operation.UPDATE, row);
        } catch (BadBodyException bad) {
            return Answers.of(bad);
        }
    }

    Response delete(Identity identity, Request request) {
        String id = id(request);
        if (!Body.isUuid(id)) {
            return Answers.notFound();
        }
        try {
            Cells row = Cells.of("id", id);
            return write(identity, key(request, null), Operation.DELETE, row);
        } catch (BadBodyException bad) {
            return Answers.of(bad);
        }
    }

    private Response write(Identity identity, String key, Operation operation, Cells row) {
        LoneChange change = new LoneChange(key, TodoApp.TABLE, operation, row, clock.instant());
        return Answers.of(changes.apply(identity, List.of(change)).getFirst().outcome());
    }

    private String key(Request request, @Nullable String writeId) throws BadBodyException {
        String key = request.header("idempotency-key");
        if (key == null) {
            return writeId == null ? ids.get() : writeId;
        }
        if (key.isEmpty() || key.length() > KEY_LENGTH_MAX) {
            throw BadBodyException.malformed("idempotency-key is not 1 to 80 characters");
        }
        return "key " + key;
    }

    private static String id(Request request) {
        return request.path().substring(request.path().lastIndexOf('/') + 1);
    }
}
