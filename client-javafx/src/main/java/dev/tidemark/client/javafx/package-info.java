/// The client as a JavaFX program uses it.
///
/// Owns [LiveObservableList], an answer as an `ObservableList`, and [PropertyApplier], a topic in
/// properties. Guarantees that the list is only touched on JavaFX's thread, one change for each
/// step of the client, with edits that keep selection and scroll. Needs `javafx-base` and no
/// display.
@NullMarked
package dev.tidemark.client.javafx;

import org.jspecify.annotations.NullMarked;
