package dev.tidemark.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import dev.tidemark.server.identity.IdentityOutcome.Refused;
import dev.tidemark.server.identity.IdentityOutcome.Unavailable;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Verifies the signature of a token, then asks what it says. Any thread.
final class TokenVerifier {
    private static final int TOKEN_LENGTH_MAX = 8 << 10;
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.HS256, JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final KeySource keys;
    private final ClaimsCheck claims;

    TokenVerifier(KeySource keys, ClaimsCheck claims) {
        this.keys = keys;
        this.claims = claims;
    }

    IdentityOutcome verify(String token) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return Refused.invalid("the token is longer than 8192 characters");
        }
        try {
            JWSObject signed = JWSObject.parse(token);
            if (!acceptable(signed.getHeader())) {
                return Refused.invalid("the token is not one of HS256, RS256 or ES256");
            }
            return signedByKnownKey(signed)
                    ? claims.check(signed.getPayload().toBytes())
                    : Refused.invalid("the signature is of no known key");
        } catch (KeySource.UnavailableException unavailable) {
            return new Unavailable(FetchedKeys.BETWEEN_FIRST_FETCHES);
        } catch (ParseException | IllegalArgumentException | JOSEException malformed) {
            return Refused.invalid("not a signed JSON Web Token");
        }
    }

    /// Critical extensions are refused as RFC 7515 section 4.1.11 demands of who knows none.
    private static boolean acceptable(JWSHeader header) {
        Set<String> critical = header.getCriticalParams();
        boolean plainType =
                header.getType() == null
                        || TYPES.contains(header.getType().getType().toLowerCase(Locale.ROOT));
        return ALGORITHMS.contains(header.getAlgorithm())
                && (critical == null || critical.isEmpty())
                && plainType;
    }

    private boolean signedByKnownKey(JWSObject signed)
            throws KeySource.UnavailableException, JOSEException {
        JWSHeader header = signed.getHeader();
        KeyRing ring = keys.current();
        List<JWSVerifier> verifiers = ring.verifiers(header.getAlgorithm(), header.getKeyID());
        if (verifiers.isEmpty()) {
            verifiers = keys.newerThan(ring).verifiers(header.getAlgorithm(), header.getKeyID());
        }
        for (JWSVerifier verifier : verifiers) {
            if (verifier.verify(header, signed.getSigningInput(), signed.getSignature())) {
                return true;
            }
        }
        return false;
    }
}
