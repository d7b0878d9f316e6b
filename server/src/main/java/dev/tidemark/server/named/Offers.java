package dev.tidemark.server.named;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.NamedShape.Choice;
import dev.tidemark.server.query.Offer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Definitions as the shape route takes them.
final class Offers {
    private Offers() {}

    static Offer of(NamedShape shape, Map<Integer, String> params) {
        NamedShape.Columns columns = shape.columns();
        String names = list(columns.names());
        ShapeRequest request =
                new ShapeRequest(
                        shape.table(),
                        shape.rows().where(),
                        params,
                        names,
                        // Else a subset's condition could probe what the definition hides.
                        names,
                        shape.replica(),
                        LogMode.FULL);
        return new Offer(
                request,
                columns.choice() == Choice.NARROWER ? Offer.Columns.NARROWER : Offer.Columns.FIXED);
    }

    private static @Nullable String list(List<String> names) {
        return names.isEmpty()
                ? null
                : names.stream().map(Identifiers::quoted).collect(Collectors.joining(","));
    }
}
