/// Tables that the program follows for itself, outside of shapes.
///
/// Owns the way of their changes from the stream to a [TableFollower], and their place in the
/// publication. Guarantees that a committed change of a followed table is told, or that the
/// follower hears that changes may be missing. The follower is called on the ingest thread; asking
/// whether the tables are in the stream blocks on the database and may be done from any thread.
/// Doors: [FollowedTables], [TableFollower], [FollowedRow].
@NullMarked
package dev.tidemark.engine.follow;

import org.jspecify.annotations.NullMarked;
