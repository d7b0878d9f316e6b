package dev.tidemark.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where settings come from: the environment, over a properties file with the same names.
public final class SettingsSource {
    private final List<Map<String, String>> layers;

    private SettingsSource(List<Map<String, String>> layers) {
        this.layers = layers;
    }

    /// These and nothing else.
    public static SettingsSource of(Map<String, String> values) {
        return new SettingsSource(List.of(Map.copyOf(values)));
    }

    /// The same under `values`, which count more.
    public SettingsSource under(Map<String, String> values) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.copyOf(values));
        all.addAll(layers);
        return new SettingsSource(List.copyOf(all));
    }

    /// A properties file under the environment.
    ///
    /// @throws SettingException if the file can't be read or has a name that is no setting: a
    ///   misspelt one would silently do nothing
    public static SettingsSource of(Map<String, String> environment, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingException(
                    "can't read the settings file " + file + ": " + unreadable.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name));
        }
        TreeSet<String> unknown = new TreeSet<>(values.keySet());
        for (Key key : Key.values()) {
            unknown.removeAll(key.names());
        }
        if (!unknown.isEmpty()) {
            throw new SettingException(
                    "the settings file %s has names that are no settings: %s"
                            .formatted(file, String.join(", ", unknown)));
        }
        return new SettingsSource(List.of(Map.copyOf(environment), Map.copyOf(values)));
    }

    /// The text of a setting; null if it is set nowhere or to nothing.
    @Nullable String text(Key key) {
        for (Map<String, String> layer : layers) {
            for (String name : key.names()) {
                String value = layer.get(name);
                if (value != null && !value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return null;
    }

    /// The text of a setting, empty if it is set nowhere.
    public String value(Key key) {
        String text = text(key);
        return text == null ? key.fallback() : text;
    }

    /// Names in the environment that look like settings and are none of ours.
    public List<String> unused() {
        TreeSet<String> names = new TreeSet<>();
        for (Map<String, String> layer : layers) {
            for (String name : layer.keySet()) {
                if (name.startsWith("ELECTRIC_")) {
                    names.add(name);
                }
            }
        }
        for (Key key : Key.values()) {
            names.removeAll(key.names());
        }
        return List.copyOf(names);
    }
}
