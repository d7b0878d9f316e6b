/// Tests that read the sources: sizes, names, documents and the arrows between packages.
///
/// Guarantees that what the documents name exists, and that a limit has no way around it: there is
/// no annotation, list or comment that excuses a place.
@NullMarked
package dev.tidemark.tidy;

import org.jspecify.annotations.NullMarked;
