@NullMarked
package dev.tidemark.write;

import org.jspecify.annotations.NullMarked;
