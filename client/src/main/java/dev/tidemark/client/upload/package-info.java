/// The way of writes to a server, ours or other people's.
///
/// Owns [Uploader], the door, with what goes through it ([Upload]) and comes back ([UploadReply],
/// [Verdict]), and three uploaders: [WriteApiUploader] for `POST /v1/writes`, [ChangesUploader] for
/// a list of changes that is taken or refused as a whole, [RestUploader] for one request a change.
/// [Way] is how a collection declares one of its own.
/// Guarantees that no answer of a server breaks the queue: what can't be understood is a failure
/// that can be tried again. Knows no queue and no disk; runs on the core's one thread.
@NullMarked
package dev.tidemark.client.upload;

import org.jspecify.annotations.NullMarked;
