/// (to be written)
@NullMarked
package dev.tidemark.engine.snapshot;

import org.jspecify.annotations.NullMarked;
