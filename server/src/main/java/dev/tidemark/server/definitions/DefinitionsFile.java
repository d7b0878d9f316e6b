package dev.tidemark.server.definitions;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// The definitions file, `docs/formats/definitions.md`.
///
/// Strict on purpose: a misspelt name that did nothing could show rows that were meant to be
/// hidden.
final class DefinitionsFile {
    private static final long BYTES_MAX = 16L << 20;
    private static final String SHAPES = "shapes";
    private static final String TABLES = "tables";
    private static final String TOPICS = "topics";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private DefinitionsFile() {}

    static Definitions read(Path file) {
        try {
            long size = Files.size(file);
            if (size > BYTES_MAX) {
                throw new DefinitionsException("is bigger than " + BYTES_MAX + " bytes");
            }
            return parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new DefinitionsException(
                    "can't read the definitions file " + file + ": " + unreadable);
        } catch (DefinitionsException fault) {
            throw new DefinitionsException(
                    "the definitions file " + file + ": " + fault.getMessage());
        }
    }

    static Definitions parse(byte[] json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException fault) {
            JsonLocation at = fault.getLocation();
            String where =
                    at == null
                            ? ""
                            : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw new DefinitionsException(where + fault.getOriginalMessage());
        } catch (IOException impossible) {
            throw new DefinitionsException(String.valueOf(impossible.getMessage()));
        }
        Map<String, Place> sections = new Place(root, "").object(Set.of(SHAPES, TABLES, TOPICS));
        Definitions definitions = Definitions.NONE;
        Place shapes = sections.get(SHAPES);
        if (shapes != null) {
            for (Map.Entry<String, Place> shape : shapes.members().entrySet()) {
                Place place = shape.getValue();
                definitions = definitions.with(shape.getKey(), ShapesSection.read(place));
            }
        }
        Place tables = sections.get(TABLES);
        if (tables != null) {
            for (Map.Entry<String, Place> table : tables.members().entrySet()) {
                Place place = table.getValue();
                definitions = definitions.with(TablesSection.read(table.getKey(), place));
            }
        }
        Place topics = sections.get(TOPICS);
        if (topics != null) {
            for (Map.Entry<String, Place> topic : topics.members().entrySet()) {
                Place place = topic.getValue();
                definitions = definitions.with(topic.getKey(), TopicsSection.read(place));
            }
        }
        return definitions;
    }
}
