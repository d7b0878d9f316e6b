package dev.tidemark.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys that tokens are verified with, at one moment. Immutable.
///
/// A key verifies one algorithm, which its kind decides: RSA is RS256, P-256 is ES256, bytes are
/// HS256. So a token can't have a public key taken for a secret, whatever its head says.
final class KeyRing {
    private static final int KEYS_MAX = 100;
    private static final int RSA_BITS_MIN = 2048;
    private static final int SECRET_BITS_MIN = 256;

    private final List<Key> keys;

    /// @param id the key's own name, if it has one
    private record Key(@Nullable String id, JWSAlgorithm algorithm, JWSVerifier verifier) {}

    /// Where keys are from.
    enum Origin {
        /// Only the operator can read it: it may have secrets.
        PRIVATE,
        /// Anybody can read it, so a secret in it is none.
        PUBLIC
    }

    private KeyRing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /// One secret.
    static KeyRing of(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return new KeyRing(List.of(new Key(null, JWSAlgorithm.HS256, new MACVerifier(bytes))));
        } catch (JOSEException refused) {
            throw new IllegalArgumentException("the tokens' secret can't be used", refused);
        }
    }

    /// Reads a JSON Web Key Set, RFC 7517. Keys of other kinds are passed over.
    ///
    /// @throws IOException if it is none, or has no key that can be used
    static KeyRing parse(String json, Origin origin) throws IOException {
        try {
            List<JWK> all = JWKSet.parse(json).getKeys();
            List<Key> keys = new ArrayList<>();
            for (JWK jwk : all.subList(0, Math.min(all.size(), KEYS_MAX))) {
                if (verifies(jwk)) {
                    key(jwk, origin).ifPresent(keys::add);
                }
            }
            if (keys.isEmpty()) {
                throw new IOException("no key for RS256 (2048 bits), ES256 or, in a file, HS256");
            }
            return new KeyRing(keys);
        } catch (ParseException | JOSEException unreadable) {
            // The parser's message may quote the text, and the text may have secrets.
            throw new IOException("no readable JSON Web Key Set", unreadable);
        }
    }

    /// The verifiers for a token of that algorithm and key name; empty if there is none. A token
    /// or key without a name fits any.
    List<JWSVerifier> verifiers(JWSAlgorithm algorithm, @Nullable String keyId) {
        return keys.stream()
                .filter(key -> key.algorithm().equals(algorithm))
                .filter(key -> keyId == null || key.id() == null || keyId.equals(key.id()))
                .map(Key::verifier)
                .toList();
    }

    private static boolean verifies(JWK jwk) {
        Set<KeyOperation> operations = jwk.getKeyOperations();
        boolean signs = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
        return signs
                && (operations == null
                        || operations.isEmpty()
                        || operations.contains(KeyOperation.VERIFY));
    }

    private static Optional<Key> key(JWK jwk, Origin origin) throws JOSEException {
        return switch (jwk) {
            case RSAKey rsa when rsa.size() >= RSA_BITS_MIN ->
                    key(jwk, JWSAlgorithm.RS256, new RSASSAVerifier(rsa.toRSAPublicKey()));
            case ECKey curve when curve.getCurve().equals(Curve.P_256) ->
                    key(jwk, JWSAlgorithm.ES256, new ECDSAVerifier(curve.toECPublicKey()));
            case OctetSequenceKey secret when secret.size() >= SECRET_BITS_MIN ->
                    origin == Origin.PUBLIC
                            ? Optional.empty()
                            : key(jwk, JWSAlgorithm.HS256, new MACVerifier(secret));
            default -> Optional.empty();
        };
    }

    private static Optional<Key> key(JWK jwk, JWSAlgorithm algorithm, JWSVerifier verifier) {
        boolean meant = jwk.getAlgorithm() == null || jwk.getAlgorithm().equals(algorithm);
        return meant ? Optional.of(new Key(jwk.getKeyID(), algorithm, verifier)) : Optional.empty();
    }
}
