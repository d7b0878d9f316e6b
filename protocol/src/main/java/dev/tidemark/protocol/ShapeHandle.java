package dev.tidemark.protocol;

/// The opaque name of one incarnation of a shape's log. Never used twice.
///
/// @param text as it travels on the wire
public record ShapeHandle(String text) {
    @Override
    public String toString() {
        return text;
    }
}
