package dev.tidemark.server.topic;

import dev.tidemark.protocol.topic.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Revisions as entity tags, and the conditions that requests make of them (RFC 9110, section 13).
///
/// @param any whether `*` is among them, which every state satisfies
/// @param strong the revisions that stand there as they are
/// @param weak those that stand there as `W/"..."`
record EntityTags(boolean any, List<Revision> strong, List<Revision> weak) {
    private static final int TAGS_MAX = 100;
    private static final Pattern TAG =
            Pattern.compile("[ \\t]*(?:(\\*)|(W/)?\"([^\"]*)\")?[ \\t]*(?:,|$)");

    /// The tag of a revision.
    static String of(Revision revision) {
        return '"' + revision.toString() + '"';
    }

    /// Reads the lines of `if-match` or `if-none-match`; empty if they are none. A tag that is no
    /// revision is one that fits nothing.
    static Optional<EntityTags> parse(List<String> lines) {
        boolean any = false;
        List<Revision> strong = new ArrayList<>();
        List<Revision> weak = new ArrayList<>();
        for (String line : lines) {
            Matcher tag = TAG.matcher(line);
            int at = 0;
            for (int count = 0; at < line.length(); count++) {
                if (count == TAGS_MAX || !tag.find(at) || tag.start() != at) {
                    return Optional.empty();
                }
                at = tag.end();
                any |= tag.group(1) != null;
                String text = tag.group(3);
                if (text != null) {
                    revision(text).ifPresent(tag.group(2) == null ? strong::add : weak::add);
                }
            }
        }
        return Optional.of(new EntityTags(any, strong, weak));
    }

    /// Whether `if-none-match` with these tags says that the client has `revision`.
    boolean has(Revision revision) {
        return any || strong.contains(revision) || weak.contains(revision);
    }

    /// What `if-match` with these tags expects; empty: whatever is there.
    Optional<List<Revision>> expected() {
        return any ? Optional.empty() : Optional.of(strong);
    }

    private static Optional<Revision> revision(String text) {
        try {
            return Optional.of(Revision.parse(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
