package dev.tidemark.server.extension;

/// A part that a program adds to its server.
///
/// ```java
/// Tidemark.builder().extension(host -> host.route(Method.POST, "/todos", todos::create))
/// ```
@FunctionalInterface
public interface Extension {
    /// Adds its paths. Called once, before the server listens.
    void install(Host host);
}
