package dev.tidemark.engine.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything about a table that decides what a role may read of it, as the catalogue showed it at
/// one moment.
///
/// @param oid the table
/// @param role the role
/// @param extent whether policies count for it
/// @param readable names of the columns that the role may select
/// @param permissive those of which one must hold
/// @param restrictive those that all must hold
/// @param functions what the policies call, by qualified name
record PolicySet(
        int oid,
        String role,
        Extent extent,
        Set<String> readable,
        List<Policy> permissive,
        List<Policy> restrictive,
        Map<String, SqlFunction> functions) {
    private static final int FINGERPRINT_BYTES = 16;

    /// How much row-level security lets through.
    enum Extent {
        /// The role owns the table, bypasses policies or is a superuser.
        ALL_ROWS,
        /// What the policies say.
        POLICIES
    }

    PolicySet {
        readable = Set.copyOf(readable);
        permissive = List.copyOf(permissive);
        restrictive = List.copyOf(restrictive);
        functions = Map.copyOf(functions);
    }

    /// A short text that differs where anything differs.
    String fingerprint() {
        String everything =
                String.join(
                        "\u0000",
                        Integer.toUnsignedString(oid),
                        role,
                        extent.name(),
                        new TreeSet<>(readable).toString(),
                        permissive.toString(),
                        restrictive.toString(),
                        new TreeMap<>(functions).toString());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(everything.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
