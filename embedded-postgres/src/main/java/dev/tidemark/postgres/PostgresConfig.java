package dev.tidemark.postgres;

import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where and how an [EmbeddedPostgres] runs.
///
/// @param directory holds the cluster, its password and its log; created if absent
/// @param port the loopback port, 1 to 65535, or 0 for any free one
/// @param settings further server settings by their names in `postgresql.conf`; they win over the
///   ones that [EmbeddedPostgres] makes
/// @param programs packed programs of another version (`.txz`, as the jars of the binaries hold
///   them); null for those on the class path
public record PostgresConfig(
        Path directory, int port, Map<String, String> settings, @Nullable URL programs) {
    private static final Pattern SETTING_NAME = Pattern.compile("[a-z_][a-z0-9_.]{0,62}");

    /// @throws IllegalArgumentException if the port or a setting's name is out of range
    public PostgresConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (!SETTING_NAME.matcher(setting.getKey()).matches()) {
                throw new IllegalArgumentException("not a setting's name: " + setting.getKey());
            }
            if (setting.getValue().chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("control character in " + setting.getKey());
            }
        }
        settings = Map.copyOf(settings);
    }

    /// Any free port and no further settings.
    public static PostgresConfig in(Path directory) {
        return new PostgresConfig(directory, 0, Map.of(), null);
    }

    /// The same on `port`.
    public PostgresConfig withPort(int newPort) {
        return new PostgresConfig(directory, newPort, settings, programs);
    }

    /// The same with the programs of another version.
    public PostgresConfig withPrograms(URL packed) {
        return new PostgresConfig(directory, port, settings, packed);
    }

    /// The same with one more setting.
    public PostgresConfig withSetting(String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new PostgresConfig(directory, port, more, programs);
    }
}
