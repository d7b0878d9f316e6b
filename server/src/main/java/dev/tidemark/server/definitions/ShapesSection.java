package dev.tidemark.server.definitions;

import dev.tidemark.protocol.Replica;
import dev.tidemark.server.definitions.NamedShape.Audience;
import dev.tidemark.server.definitions.NamedShape.Choice;
import dev.tidemark.server.definitions.NamedShape.Columns;
import dev.tidemark.server.definitions.NamedShape.Policies;
import dev.tidemark.server.definitions.NamedShape.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One member of the file's `shapes`.
final class ShapesSection {
    private static final Set<String> NAMES =
            Set.of(
                    "table", "where", "params", "columns", "narrow", "replica", "public", "rls",
                    "role");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private ShapesSection() {}

    static NamedShape read(Place shape) {
        Map<String, Place> members = shape.object(NAMES);
        try {
            return new NamedShape(
                    shape.required(members, "table").text(),
                    rows(members),
                    columns(members),
                    replica(members.get("replica")),
                    Place.says(members.get("public")) ? Audience.PUBLIC : Audience.TOKEN,
                    policies(members));
        } catch (DefinitionsException fault) {
            String message = String.valueOf(fault.getMessage());
            throw message.startsWith("/") ? fault : shape.fault(message);
        }
    }

    private static Rows rows(Map<String, Place> members) {
        Map<Integer, Binding> params = new HashMap<>();
        Place place = members.get("params");
        if (place != null) {
            for (Map.Entry<String, Place> param : place.members().entrySet()) {
                if (!NUMBER.matcher(param.getKey()).matches()) {
                    throw param.getValue().fault("params are named 1, 2, 3...");
                }
                params.put(Integer.valueOf(param.getKey()), binding(param.getValue()));
            }
        }
        Place where = members.get("where");
        return new Rows(where == null ? null : where.text(), params);
    }

    private static Binding binding(Place place) {
        try {
            return Binding.parse(place.scalar());
        } catch (DefinitionsException fault) {
            String message = String.valueOf(fault.getMessage());
            throw message.startsWith("/") ? fault : place.fault(message);
        }
    }

    private static Columns columns(Map<String, Place> members) {
        Place place = members.get("columns");
        List<String> names = place == null ? List.of() : place.texts();
        if (place != null && names.isEmpty()) {
            throw place.fault("lists no column; leave it out for all");
        }
        boolean narrow = Place.says(members.get("narrow"));
        return new Columns(names, narrow ? Choice.NARROWER : Choice.FIXED);
    }

    private static Replica replica(@Nullable Place place) {
        if (place == null) {
            return Replica.DEFAULT;
        }
        return switch (place.text()) {
            case "default" -> Replica.DEFAULT;
            case "full" -> Replica.FULL;
            default -> throw place.fault("must be default or full");
        };
    }

    private static @Nullable Policies policies(Map<String, Place> members) {
        Place role = members.get("role");
        if (Place.says(members.get("rls"))) {
            return new Policies(role == null ? null : role.text());
        }
        if (role != null) {
            throw role.fault("has an effect only with rls");
        }
        return null;
    }
}
