package dev.tidemark.server.identity;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.server.identity.IdentityOutcome.Nobody;
import dev.tidemark.server.identity.IdentityOutcome.Refused;
import dev.tidemark.server.identity.IdentityOutcome.Verified;
import dev.tidemark.server.identity.KeyRing.Origin;
import dev.tidemark.write.identity.Identity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells who asks from the `authorization` header.
///
/// Any thread may ask. Asking may fetch keys, for ten seconds at most, so it is nothing for an
/// event loop.
public final class Identities implements Closeable {
    private static final System.Logger LOG = System.getLogger(Identities.class.getName());
    private static final String SCHEME = "Bearer ";

    /// A guest's token. It has no dot but one, so it is never taken for a signed one.
    private static final Pattern GUEST = Pattern.compile("guest\\.([A-Za-z0-9_-]{1,64})");

    private final IdentityConfig config;
    private final @Nullable TokenVerifier verifier;
    private final Closeable fetch;

    private Identities(IdentityConfig config, @Nullable TokenVerifier verifier, Closeable fetch) {
        this.config = config;
        this.verifier = verifier;
        this.fetch = fetch;
    }

    /// Begins to know the users of that configuration. A file with keys is read at once, an address
    /// when the first token comes.
    ///
    /// @throws IOException if the file can't be used; the message says why
    public static Identities open(IdentityConfig config, InstantSource clock) throws IOException {
        ClaimsCheck claims = new ClaimsCheck(config, clock);
        return switch (config.trust()) {
            case Trust.None _ -> new Identities(config, null, () -> {});
            case Trust.Guests _ -> {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "guest tokens are on: anybody can say who they are; for development only");
                yield new Identities(config, null, () -> {});
            }
            case Trust.Secret secret -> {
                KeySource keys = KeySource.fixed(KeyRing.of(secret.secret()));
                yield new Identities(config, new TokenVerifier(keys, claims), () -> {});
            }
            case Trust.KeyFile(Path file) -> {
                FetchedKeys keys = new FetchedKeys(KeyFetches.file(file), Origin.PRIVATE, clock);
                try {
                    keys.require();
                } catch (IOException unusable) {
                    throw new IOException(
                            "can't use the key set %s: %s".formatted(file, unusable.getMessage()),
                            unusable);
                }
                yield new Identities(config, new TokenVerifier(keys, claims), () -> {});
            }
            case Trust.KeyUrl url -> {
                KeyFetches.Web web = KeyFetches.web(url.address());
                FetchedKeys keys = new FetchedKeys(web, Origin.PUBLIC, clock);
                yield new Identities(config, new TokenVerifier(keys, claims), web);
            }
        };
    }

    /// Who sent a request.
    ///
    /// @param authorization the values of its `authorization` headers
    public IdentityOutcome of(List<String> authorization) {
        if (authorization.isEmpty()) {
            return new Nobody(nobody());
        }
        if (authorization.size() > 1) {
            return Refused.invalid("more than one authorization header");
        }
        String line = authorization.getFirst();
        if (!line.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Refused.invalid("the authorization is no bearer token");
        }
        String token = line.substring(SCHEME.length()).strip();
        if (verifier != null) {
            return verifier.verify(token);
        }
        return switch (config.trust()) {
            case Trust.Guests _ -> guest(token);
            default -> Refused.invalid("this server knows no tokens");
        };
    }

    @Override
    public void close() throws IOException {
        fetch.close();
    }

    private IdentityOutcome guest(String token) {
        Matcher matcher = GUEST.matcher(token);
        if (!matcher.matches()) {
            return Refused.invalid("not a guest token such as guest.alice");
        }
        String name = matcher.group(1);
        List<String> roles = config.roles().users();
        String role = roles.isEmpty() ? null : roles.getFirst();
        JsonBytes claims = new JsonBytes(96).raw("{\"sub\":").text(name);
        if (role != null) {
            claims.raw(",\"role\":").text(role);
        }
        claims.raw(",\"guest\":true}");
        return new Verified(new Identity(name, role, claims.toString()), Instant.MAX);
    }

    private Identity nobody() {
        IdentityConfig.Roles roles = config.roles();
        return roles.users().isEmpty()
                ? new Identity("", null, "{}")
                : Identity.nobody(roles.nobody());
    }
}
