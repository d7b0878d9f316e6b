package dev.tidemark.server.shape;

import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.query.ShapeQuery;
import java.util.List;

/// One read under way.
///
/// @param exchange where the answer goes
/// @param method how it was asked
/// @param query what was asked
/// @param ifNoneMatch the client's entity tags
/// @param permit its place
/// @param terms on what terms
record Reading(
        Exchange exchange,
        Method method,
        ShapeQuery query,
        List<String> ifNoneMatch,
        Admission.Permit permit,
        Terms terms) {
    void respond(Response response) {
        exchange.respond(response);
    }

    /// The entity tag of an answer that ends at the end of the log.
    String etagAtEnd(Shape shape) {
        return Etags.of(shape.handle(), query.start(), shape.log().latest());
    }
}
