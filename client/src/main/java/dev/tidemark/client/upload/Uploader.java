package dev.tidemark.client.upload;

import dev.tidemark.client.promise.Promise;
import java.util.Optional;

/// Brings writes to a server.
///
/// The same item may come again, in this run or after a crash, whenever its outcome is not known
/// for sure; a server that is not to do things twice goes by its number or its write id.
public interface Uploader {
    /// Sends `upload`. The promise ends on the core's thread, never from inside the call, and is
    /// always kept: each trouble has its [UploadReply].
    Promise<UploadReply> upload(Upload upload);

    /// How the effect of an accepted write is recognised in the rows, if its receipt is
    /// [Receipt.Echo]; empty if receipts say it better.
    default Optional<Match> match() {
        return Optional.empty();
    }
}
