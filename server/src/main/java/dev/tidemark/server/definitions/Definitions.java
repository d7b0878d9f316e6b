package dev.tidemark.server.definitions;

import dev.tidemark.write.table.TableRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Everything that is offered by name.
///
/// @param shapes by name, in the order of their definition
/// @param tables that clients may write
/// @param topics by name, in the order of their definition
public record Definitions(
        Map<String, NamedShape> shapes, List<TableRules> tables, Map<String, TopicRules> topics) {
    /// Nothing is offered.
    public static final Definitions NONE = new Definitions(Map.of(), List.of(), Map.of());

    /// What the path of topics has for itself.
    private static final String EVENTS = "events";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}");

    /// Clients encode it; but what a path means by itself it can't be.
    private static final Pattern TOPIC =
            Pattern.compile("[^/.\\p{Cntrl}]([^/\\p{Cntrl}]{0,198}[^/.\\p{Cntrl}])?");

    public Definitions {
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        shapes.keySet().forEach(name -> checkName("shape", name));
        tables = List.copyOf(tables);
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        topics.keySet().forEach(Definitions::checkTopic);
        if (topics.containsKey(EVENTS)) {
            throw new DefinitionsException("a topic can't be named events: that is a path");
        }
    }

    /// Reads a definitions file.
    ///
    /// @throws DefinitionsException if it can't be read or says something that can't be used; the
    ///   message says where and what is allowed there
    public static Definitions read(Path file) {
        return DefinitionsFile.read(file);
    }

    /// The same and one shape more.
    ///
    /// @throws DefinitionsException if the name is taken or can't stand in a path
    public Definitions with(String name, NamedShape shape) {
        Map<String, NamedShape> more = new LinkedHashMap<>(shapes);
        if (more.put(name, shape) != null) {
            throw new DefinitionsException("the shape " + name + " is defined twice");
        }
        return new Definitions(more, tables, topics);
    }

    /// The same and one topic more.
    ///
    /// @throws DefinitionsException if the name is taken or can't stand in a path
    public Definitions with(String name, TopicRules topic) {
        Map<String, TopicRules> more = new LinkedHashMap<>(topics);
        if (more.put(name, topic) != null) {
            throw new DefinitionsException("the topic " + name + " is defined twice");
        }
        return new Definitions(shapes, tables, more);
    }

    /// The same and one more table that clients may write.
    ///
    /// @throws DefinitionsException if the table is there already
    public Definitions with(TableRules table) {
        for (TableRules other : tables) {
            if (other.table().equals(table.table())) {
                throw new DefinitionsException("the table " + table.table() + " is defined twice");
            }
        }
        List<TableRules> more = new ArrayList<>(tables);
        more.add(table);
        return new Definitions(shapes, more, topics);
    }

    /// The same and all of `others`.
    ///
    /// @throws DefinitionsException if a name is in both
    public Definitions with(Definitions others) {
        Definitions all = this;
        for (Map.Entry<String, NamedShape> shape : others.shapes.entrySet()) {
            all = all.with(shape.getKey(), shape.getValue());
        }
        for (TableRules table : others.tables) {
            all = all.with(table);
        }
        for (Map.Entry<String, TopicRules> topic : others.topics.entrySet()) {
            all = all.with(topic.getKey(), topic.getValue());
        }
        return all;
    }

    private static void checkTopic(String name) {
        if (!TOPIC.matcher(name).matches() || !name.strip().equals(name)) {
            throw new DefinitionsException(
                    "a topic's name stands in a path: up to 200 characters without a slash, control"
                            + " characters, and dots or white space at its ends, unlike \""
                            + name
                            + "\"");
        }
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new DefinitionsException(
                    "a "
                            + what
                            + "'s name stands in a path: up to 63 letters, digits, _, - and dots"
                            + " that begin with none of the last two, unlike \""
                            + name
                            + "\"");
        }
    }
}
