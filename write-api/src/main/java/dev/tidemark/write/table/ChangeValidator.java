package dev.tidemark.write.table;

import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.write.identity.Identity;
import java.util.Optional;

/// Looks at a change before the database does.
///
/// Called by any thread, perhaps several times for one change. It must not take long, and an
/// exception of it means "ask again later", so a change that is wrong must be answered.
@FunctionalInterface
public interface ChangeValidator {
    /// Finds nothing wrong.
    ChangeValidator ANYTHING = (change, identity) -> Optional.empty();

    /// Why the change is refused; empty if it is not.
    Optional<Rejection> refusal(RowChange change, Identity identity);

    /// Asks this one and, if it finds nothing, another.
    default ChangeValidator and(ChangeValidator other) {
        return (change, identity) ->
                refusal(change, identity).or(() -> other.refusal(change, identity));
    }
}
