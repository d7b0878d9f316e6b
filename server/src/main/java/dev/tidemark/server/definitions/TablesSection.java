package dev.tidemark.server.definitions;

import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.write.table.ChangeValidator;
import dev.tidemark.write.table.TableConfig;
import dev.tidemark.write.table.TableRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One member of the file's `tables`.
final class TablesSection {
    private static final String OPERATIONS = "operations";
    private static final String ROLES = "roles";
    private static final Set<String> NAMES =
            Set.of("columns", OPERATIONS, "owner", "deleted", "conflict", ROLES);

    private TablesSection() {}

    static TableRules read(String name, Place table) {
        Map<String, Place> members = table.object(NAMES);
        try {
            TableConfig config =
                    new TableConfig(
                            name,
                            table.required(members, "columns").texts(),
                            someOf(members, OPERATIONS),
                            text(members.get("owner")),
                            text(members.get("deleted")),
                            text(members.get("conflict")));
            List<String> roles = someOf(members, ROLES);
            TableRules rules = config.rules();
            return roles.isEmpty() ? rules : rules.validatedBy(only(roles));
        } catch (DefinitionsException placed) {
            throw placed;
        } catch (IllegalArgumentException unknownWord) {
            throw table.fault(String.valueOf(unknownWord.getMessage()));
        }
    }

    private static ChangeValidator only(List<String> roles) {
        return (change, identity) ->
                roles.contains(String.valueOf(identity.role()))
                        ? Optional.empty()
                        : Optional.of(
                                Rejection.of("forbidden", "the table is for other roles to write"));
    }

    /// An empty list would mean all, which is not what it says.
    private static List<String> someOf(Map<String, Place> members, String name) {
        Place place = members.get(name);
        if (place == null) {
            return List.of();
        }
        List<String> texts = place.texts();
        if (texts.isEmpty()) {
            throw place.fault("lists nothing; leave it out for all");
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Place place) {
        return place == null ? null : place.text();
    }
}
