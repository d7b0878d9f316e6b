/// The door to the disk: everything durable goes through [Disk], so that tests can crash it.
///
/// What the interface promises is what POSIX promises, no more: bytes survive a power cut once
/// [DiskFile#force] returned, names once [Disk#forceDirectory] returned, and after a failed force
/// nothing written since the last good one may be trusted. Usable from any thread. Doors: [Disk],
/// [DiskFile], [FileDisk].
@NullMarked
package dev.tidemark.engine.disk;

import org.jspecify.annotations.NullMarked;
