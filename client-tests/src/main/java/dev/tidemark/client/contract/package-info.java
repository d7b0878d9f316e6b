/// What every implementation of a port must do, as facts that its fake and the real thing are
/// tested by.
///
/// Owns [StorageContract], [LeasesContract] and [BroadcastContract]: lists of [Fact]s, for any test
/// framework and platform. A test hands in how to open one more process ([Processes]).
@NullMarked
package dev.tidemark.client.contract;

import org.jspecify.annotations.NullMarked;
