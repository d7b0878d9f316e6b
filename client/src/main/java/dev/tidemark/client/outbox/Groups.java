package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Write.InOrder;
import dev.tidemark.client.outbox.Write.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Undecided writes in groups that have nothing to do with each other.
///
/// Two writes are of one group if they change the same row, or if one changes a row to which a
/// foreign key of the other points; a transaction is one write, so its rows are of one group too.
/// Groups travel independently; inside of one, order is that of the numbers. When groups meet they
/// become one and stay so until it is empty: taking them apart again would cost more than it gains.
final class Groups {
    private final Map<RowRef, Users> rows = new HashMap<>();
    private final TreeMap<Long, Group> idle = new TreeMap<>();

    /// Not in a group yet: only who sends needs groups, and not before it sends.
    private final List<Write> added = new ArrayList<>();

    /// One group; its first write goes first.
    static final class Group {
        private final InOrder queue = new InOrder();
        private @Nullable Group mergedInto;
        private int flights;

        /// The write that goes first.
        Write first() {
            return queue.first();
        }

        /// Its writes in order.
        Iterable<Write> writes() {
            return queue.all();
        }

        private Group found() {
            Group group = this;
            while (group.mergedInto != null) {
                group = group.mergedInto;
            }
            return group;
        }
    }

    private static final class Users {
        private @Nullable Group writer;
        private int writers;
        private Map<Group, Integer> readers = Map.of();

        private void read(Group group) {
            if (readers.isEmpty()) {
                readers = new LinkedHashMap<>();
            }
            readers.merge(group, 1, Integer::sum);
        }
    }

    /// Groups of which nothing is under way, by their first number. Not to be changed meanwhile.
    Iterable<Group> idle() {
        groupAdded();
        return idle.values();
    }

    void clear() {
        rows.clear();
        idle.clear();
        added.clear();
    }

    void add(Write write) {
        added.add(write);
    }

    private void groupAdded() {
        added.forEach(this::group);
        added.clear();
    }

    private void group(Write write) {
        List<Group> met = met(write);
        Group group = met.isEmpty() ? new Group() : met.get(0);
        unlist(group);
        for (Group other : met) {
            group = other == group ? group : merged(group, other);
        }
        group.queue.put(write);
        list(group);
        for (RowRef row : write.writes) {
            Users users = rows.computeIfAbsent(row, unknown -> new Users());
            users.writer = group;
            users.writers++;
        }
        for (RowRef row : write.reads) {
            rows.computeIfAbsent(row, unknown -> new Users()).read(group);
        }
    }

    /// Takes out a write that was decided, moved or withdrawn.
    void remove(Write write) {
        groupAdded();
        Group group = groupOf(write);
        if (group == null) {
            return;
        }
        unlist(group);
        group.queue.remove(write.seq);
        list(group);
        for (RowRef row : write.writes) {
            Users users = rows.get(row);
            if (users != null && --users.writers == 0) {
                users.writer = null;
            }
            forget(row, users);
        }
        for (RowRef row : write.reads) {
            Users users = rows.get(row);
            if (users != null) {
                forgetReader(users, group);
            }
            forget(row, users);
        }
    }

    /// The writes of `group` travel; none other of it may.
    void begin(Group group) {
        unlist(group.found());
        group.found().flights++;
    }

    void end(Group group) {
        group.found().flights--;
        list(group.found());
    }

    private @Nullable Group groupOf(Write write) {
        for (RowRef row : write.writes) {
            Users users = rows.get(row);
            Group writer = users == null ? null : users.writer;
            if (writer != null && writer.found().queue.get(write.seq) == write) {
                return writer.found();
            }
        }
        return null;
    }

    private List<Group> met(Write write) {
        List<Group> met = new ArrayList<>();
        for (RowRef row : write.writes) {
            Users users = rows.get(row);
            if (users != null) {
                addOnce(met, users.writer);
                users.readers.keySet().forEach(reader -> addOnce(met, reader));
            }
        }
        for (RowRef row : write.reads) {
            Users users = rows.get(row);
            if (users != null) {
                addOnce(met, users.writer);
            }
        }
        return met;
    }

    private static void addOnce(List<Group> met, @Nullable Group group) {
        if (group != null && !met.contains(group.found())) {
            met.add(group.found());
        }
    }

    /// The larger takes the smaller in.
    private Group merged(Group one, Group other) {
        Group large = one.queue.size() >= other.queue.size() ? one : other;
        Group small = large == one ? other : one;
        unlist(small);
        unlist(large);
        large.queue.putAll(small.queue);
        large.flights += small.flights;
        small.queue.clear();
        small.mergedInto = large;
        return large;
    }

    private void unlist(Group group) {
        if (!group.queue.isEmpty()) {
            idle.remove(group.first().seq, group);
        }
    }

    private void list(Group group) {
        if (group.flights == 0 && !group.queue.isEmpty()) {
            idle.put(group.first().seq, group);
        }
    }

    private static void forgetReader(Users users, Group group) {
        for (Group reader : List.copyOf(users.readers.keySet())) {
            if (reader.found() == group) {
                if (users.readers.merge(reader, -1, Integer::sum) == 0) {
                    users.readers.remove(reader);
                }
                return;
            }
        }
    }

    private void forget(RowRef row, @Nullable Users users) {
        if (users != null && users.writers == 0 && users.readers.isEmpty()) {
            rows.remove(row);
        }
    }
}
