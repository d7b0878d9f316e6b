package dev.tidemark.engine.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.follow.FollowedTables.Following;
import dev.tidemark.engine.ingest.ChangeHandler;
import dev.tidemark.engine.ingest.Relation;
import dev.tidemark.engine.ingest.Relation.RelationColumn;
import dev.tidemark.engine.ingest.Tuple;
import dev.tidemark.protocol.Lsn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingHandlerTest {
    private static final Relation OURS = relation("tidemark", "topic");
    private static final Relation OTHER = relation("public", "topic");

    private final List<String> passed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Following following =
            new Following(List.of(new RelationName("tidemark", "topic")), new Follower());

    @Test
    void everythingIsPassedOnAndWhatIsFollowedIsTold() throws InterruptedException {
        FollowingHandler handler = new FollowingHandler(new Next(), () -> following);

        handler.begin(new Lsn(1), 7);
        handler.relation(OURS);
        handler.insert(OURS, tuple("a", null));
        handler.update(OURS, tuple("a", null), tuple("b", "c"));
        handler.delete(OURS, tuple("b", "c"));
        handler.insert(OTHER, tuple("x", null));
        handler.truncate(List.of(OTHER, OURS));
        handler.commit(new Lsn(2));
        handler.idle(new Lsn(3));
        handler.reset("why");

        assertThat(handler.awaitRoom(Duration.ZERO)).isTrue();
        assertThat(handler.acknowledgeable()).isEqualTo(new Lsn(9));
        assertThat(passed)
                .containsExactly(
                        "begin",
                        "relation",
                        "insert",
                        "update",
                        "delete",
                        "insert",
                        "truncate",
                        "commit",
                        "idle",
                        "reset");
        assertThat(told)
                .containsExactly(
                        "written a null",
                        "written b c",
                        "deleted b",
                        "truncated topic",
                        "interrupted why");
    }

    @Test
    void withoutAFollowerNothingIsTold() {
        FollowingHandler handler = new FollowingHandler(new Next(), () -> null);

        handler.insert(OURS, tuple("a", null));
        handler.reset("why");

        assertThat(passed).containsExactly("insert", "reset");
        assertThat(told).isEmpty();
    }

    @Test
    void aFollowersBugDoesNotStopTheStream() {
        FollowingHandler handler = new FollowingHandler(new Next(), () -> following);

        handler.insert(OURS, tuple("bug", null));
        handler.insert(OURS, tuple("a", null));

        assertThat(passed).containsExactly("insert", "insert");
        assertThat(told).containsExactly("written a null");
    }

    @Test
    void whatIsNotThereIsNull() {
        Tuple unchanged = tuple("a", null);
        unchanged.reset(new byte[0], 2);
        unchanged.addNull();
        unchanged.addUnchanged();
        FollowedRow row = new FollowedRow(OURS, unchanged);

        assertThat(row.text("name")).isNull();
        assertThat(row.text("note")).isNull();
        assertThat(row.text("other")).isNull();
        assertThat(row.table()).isEqualTo("topic");
    }

    private static Relation relation(String schema, String name) {
        return new Relation(
                1,
                schema,
                name,
                true,
                List.of(new RelationColumn("name", 25, -1), new RelationColumn("note", 25, -1)));
    }

    private static Tuple tuple(String name, @Nullable String note) {
        byte[] bytes = (name + (note == null ? "" : note)).getBytes(StandardCharsets.UTF_8);
        Tuple tuple = new Tuple();
        tuple.reset(bytes, 2);
        tuple.add(0, name.length());
        if (note == null) {
            tuple.addNull();
        } else {
            tuple.add(name.length(), note.length());
        }
        return tuple;
    }

    private final class Follower implements TableFollower {
        @Override
        public void written(FollowedRow row) {
            if ("bug".equals(row.text("name"))) {
                throw new IllegalStateException("as planned");
            }
            told.add("written " + row.text("name") + " " + row.text("note"));
        }

        @Override
        public void deleted(FollowedRow old) {
            told.add("deleted " + old.text("name"));
        }

        @Override
        public void truncated(String table) {
            told.add("truncated " + table);
        }

        @Override
        public void interrupted(String reason) {
            told.add("interrupted " + reason);
        }
    }

    private final class Next implements ChangeHandler {
        @Override
        public boolean awaitRoom(Duration max) {
            return true;
        }

        @Override
        public void begin(Lsn commitLsn, int xid) {
            passed.add("begin");
        }

        @Override
        public void relation(Relation relation) {
            passed.add("relation");
        }

        @Override
        public void insert(Relation relation, Tuple row) {
            passed.add("insert");
        }

        @Override
        public void update(Relation relation, @Nullable Tuple old, Tuple row) {
            passed.add("update");
        }

        @Override
        public void delete(Relation relation, Tuple old) {
            passed.add("delete");
        }

        @Override
        public void truncate(List<Relation> relations) {
            passed.add("truncate");
        }

        @Override
        public void commit(Lsn endLsn) {
            passed.add("commit");
        }

        @Override
        public void idle(Lsn walEnd) {
            passed.add("idle");
        }

        @Override
        public void reset(String reason) {
            passed.add("reset");
        }

        @Override
        public Lsn acknowledgeable() {
            return new Lsn(9);
        }
    }
}
