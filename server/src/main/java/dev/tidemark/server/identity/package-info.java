/// Who asks: tokens in, verified identities out.
///
/// Owns the verification of JSON Web Tokens (RFC 7519) and the keys for it. Guarantees that a
/// key verifies tokens of its own algorithm only, that no token without a signature is believed,
/// that fetching keys is bounded in time, bytes and frequency, and that neither tokens nor secrets
/// reach a log or a message. Any thread may ask; asking may fetch keys, so it is nothing for an
/// event loop. Doors: [Identities], [IdentityOutcome], [IdentityConfig], [Trust], [ClaimSet].
@NullMarked
package dev.tidemark.server.identity;

import org.jspecify.annotations.NullMarked;
