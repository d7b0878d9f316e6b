/// One connection to Postgres in replication mode, down to the bytes.
///
/// Owns login through the JDBC driver, SQL and commands before a stream begins, and the stream's
/// messages and acknowledgements afterwards. Knows nothing of what the messages mean. A session
/// and its stream belong to one thread; any other may cut them off. Doors: [ReplicationSession],
/// [WalStream], [SocketTap], [MalformedMessageException], [BigEndian].
@NullMarked
package dev.tidemark.engine.replication;

import org.jspecify.annotations.NullMarked;
