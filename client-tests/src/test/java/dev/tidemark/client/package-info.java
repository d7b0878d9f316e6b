/// Tests of the core that hold on the JVM and in the browser; JUnit 4, because TeaVM's runner is.
@NullMarked
package dev.tidemark.client;

import org.jspecify.annotations.NullMarked;
