package dev.tidemark.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Tokens and keys as an issuer makes them.
final class Tokens {
    static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final RSAKey RSA = rsa("rsa-1");
    static final ECKey CURVE = curve("ec-1");

    private Tokens() {}

    static String claims(String more) {
        return "{\"sub\":\"alice\",\"exp\":1800000060%s}".formatted(more);
    }

    static String hs256(String claims) {
        return hs256(SECRET.getBytes(StandardCharsets.UTF_8), claims);
    }

    static String hs256(byte[] secret, String claims) {
        try {
            return signed(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(secret), claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String rs256(RSAKey key, String claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            return signed(header, new RSASSASigner(key), claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String es256(ECKey key, String claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
            return signed(header, new ECDSASigner(key), claims);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String signed(JWSHeader header, JWSSigner signer, String claims) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(claims));
        token.sign(signer);
        return token.serialize();
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ECKey curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> bearer(String token) {
        return List.of("Bearer " + token);
    }
}
