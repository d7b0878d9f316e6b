package dev.tidemark.server;

import org.jspecify.annotations.Nullable;

/// Which Tidemark this is.
final class Version {
    private Version() {}

    /// The version in the jar's manifest; `dev` when run from class files.
    static String current() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
