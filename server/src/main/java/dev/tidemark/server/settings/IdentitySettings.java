package dev.tidemark.server.settings;

import dev.tidemark.server.identity.IdentityConfig;
import dev.tidemark.server.identity.Trust;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads whose tokens are believed.
final class IdentitySettings {
    private static final String NONE = "none";

    private IdentitySettings() {}

    static IdentityConfig read(Values values) {
        IdentityConfig.Claims claims =
                new IdentityConfig.Claims(
                        values.optional(Key.JWT_ISSUER),
                        values.optional(Key.JWT_AUDIENCE),
                        values.duration(Key.JWT_LEEWAY));
        String claim = values.text(Key.JWT_ROLE_CLAIM);
        IdentityConfig.Roles roles =
                new IdentityConfig.Roles(
                        claim.equals(NONE) ? null : claim,
                        userRoles(values),
                        values.text(Key.ANONYMOUS_ROLE));
        return new IdentityConfig(trust(values), claims, roles);
    }

    private static List<String> userRoles(Values values) {
        String roles = values.text(Key.USER_ROLES);
        if (roles.equals(NONE)) {
            return List.of();
        }
        List<String> names = Arrays.stream(roles.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw SettingException.of(Key.USER_ROLES, "names with commas between them, or none");
        }
        return names;
    }

    private static Trust trust(Values values) {
        List<Trust> trusts = new ArrayList<>();
        String secret = values.optional(Key.JWT_SECRET);
        if (secret != null) {
            trusts.add(new Trust.Secret(secret));
        }
        String keys = values.optional(Key.JWT_KEYS);
        if (keys != null) {
            trusts.add(keys.contains("://") ? keyUrl(keys) : new Trust.KeyFile(Path.of(keys)));
        }
        if (values.flag(Key.GUEST_TOKENS)) {
            if (!values.flag(Key.INSECURE)) {
                throw new SettingException(
                        "TIDEMARK_GUEST_TOKENS lets anybody say who they are: it works with"
                                + " TIDEMARK_INSECURE=true only");
            }
            trusts.add(new Trust.Guests());
        }
        if (trusts.size() > 1) {
            throw new SettingException(
                    "set one of TIDEMARK_JWT_SECRET, TIDEMARK_JWT_KEYS and TIDEMARK_GUEST_TOKENS");
        }
        return trusts.isEmpty() ? new Trust.None() : trusts.getFirst();
    }

    private static Trust keyUrl(String address) {
        try {
            return new Trust.KeyUrl(new URI(address));
        } catch (URISyntaxException malformed) {
            throw SettingException.of(Key.JWT_KEYS, "a file or an https:// address");
        }
    }
}
