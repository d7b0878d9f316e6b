/// The client as a Java program uses it: records, publishers, list models.
///
/// Owns [JdkClient] (a client with its thread and its store), [RecordSchema] (columns of a Java
/// record), [RecordCodec] (a topic as a record), [LivePublisher] (an answer as a `Flow.Publisher`)
/// and [LiveListModel] (an answer as a list of Swing). Guarantees that the core is used on its
/// thread and the program on its own executor.
@NullMarked
package dev.tidemark.client.jdk.view;

import org.jspecify.annotations.NullMarked;
