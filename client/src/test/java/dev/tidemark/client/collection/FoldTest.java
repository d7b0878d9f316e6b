package dev.tidemark.client.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.query.ListEdit;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldTest {
    private final FakeWriteLog log = new FakeWriteLog();
    private final Ground<Row> ground = new Ground<>(new Rows(), Log.silent());
    private final Ground.Opened<Todo, String, Row> opened =
            ground.open(Todo.TYPE, Pattern.SHARED, log);
    private final Collection<Todo, String> todos = opened.collection();
    private final Inflow<Row> inflow = opened.inflow();
    private final Live<Todo> live = todos.live();
    private final List<ListEdit<Todo>> edits = new ArrayList<>();

    FoldTest() {
        live.listen(edits::addAll);
    }

    @Test
    void aWriteIsSeenAtOnceAndOnlyItsColumnsCoverTheServers() {
        serverHas(Todo.of("a", "milk"));

        todos.update("a", c -> c.set(Todo.TITLE, "oat milk"));
        serverHas(new Todo("a", "milk", 3, true));

        assertThat(todos.get("a")).contains(new Todo("a", "oat milk", 3, true));
    }

    @Test
    void additionsCountOnTopOfWhatOthersAdd() {
        serverHas(new Todo("a", "milk", 1, false));

        todos.update("a", c -> c.add(Todo.VOTES, 2L));
        serverHas(new Todo("a", "milk", 10, false));

        assertThat(todos.get("a").orElseThrow().votes()).isEqualTo(12);
    }

    @Test
    void anIntentIsOverEachNewerRow() {
        serverHas(Todo.of("a", "milk"));

        todos.update("a", c -> c.intend("!"));
        String atOnce = todos.get("a").orElseThrow().title();
        serverHas(Todo.of("a", "oat milk"));

        assertThat(atOnce).isEqualTo("milk!");
        assertThat(todos.get("a").orElseThrow().title()).isEqualTo("oat milk!");
    }

    @Test
    void aWriteLeavesInTheStepThatBringsItsEffect() {
        serverHas(new Todo("a", "milk", 1, false));
        todos.update("a", c -> c.add(Todo.VOTES, 2L));
        log.store("w1");
        log.accept("w1");
        edits.clear();

        inflow.step(
                () -> {
                    serverHas(new Todo("a", "milk", 3, false));
                    log.settle("w1");
                });

        assertThat(edits).hasSize(1);
        assertThat(todos.row("a"))
                .contains(
                        new LiveRow<>(
                                "a", new Todo("a", "milk", 3, false), new RowStatus.Synced()));
    }

    @Test
    void aSecondInsertOfAKeyMakesNoSecondRow() {
        serverHas(Todo.of("a", "milk"));

        todos.insert(Todo.of("a", "bread"));

        assertThat(live.now()).containsExactly(Todo.of("a", "bread"));
    }

    @Test
    void anUpdateOfWhatIsNotThereShowsNothing() {
        todos.update("a", c -> c.set(Todo.TITLE, "milk"));

        assertThat(live.now()).isEmpty();
        assertThat(log.ids(EntryState.Storing.class)).containsExactly("w1");
    }

    @Test
    void whatIsDeletedCanBeInsertedAgain() {
        serverHas(new Todo("a", "milk", 7, true));

        todos.delete("a");
        todos.insert(Todo.of("a", "bread"));

        assertThat(live.now()).containsExactly(Todo.of("a", "bread"));
    }

    @Test
    void anotherOnesDeletionWinsOverAnEditThatWaits() {
        serverHas(Todo.of("a", "milk"));
        todos.update("a", c -> c.set(Todo.TITLE, "oat milk"));

        inflow.change(Todo.of("a", "milk").row(), null);

        assertThat(live.now()).isEmpty();
        assertThat(log.ids(EntryState.Storing.class)).containsExactly("w1");
    }

    @Test
    void aRefetchShowsNothingButWhatDiffers() {
        inflow.step(() -> List.of("a", "b", "c").forEach(id -> serverHas(Todo.of(id, "old"))));
        todos.update("a", c -> c.set(Todo.TITLE, "mine"));
        edits.clear();

        inflow.replaceAll(List.of(Todo.of("a", "old").row(), Todo.of("b", "new").row()));

        assertThat(edits)
                .containsExactly(
                        new ListEdit.Updated<>(
                                1, synced(Todo.of("b", "old")), synced(Todo.of("b", "new"))),
                        new ListEdit.Removed<>(2, synced(Todo.of("c", "old"))));
        assertThat(todos.get("a").orElseThrow().title()).isEqualTo("mine");
    }

    @Test
    void aRefusedWriteIsTakenBackAndItsRowSaysWhy() {
        serverHas(Todo.of("a", "milk"));
        todos.update("a", c -> c.set(Todo.TITLE, "beer"));
        todos.insert(Todo.of("b", "wine"));

        log.park("w1", "not allowed");
        log.park("w2", "not allowed");

        assertThat(live.rows())
                .containsExactly(
                        new LiveRow<>(
                                "a", Todo.of("a", "milk"), new RowStatus.Rejected("not allowed")));
    }

    @Test
    void aRowSaysHowFarItIs() {
        serverHas(Todo.of("a", "milk"));

        todos.update("a", c -> c.set(Todo.DONE, true));
        RowStatus written = todos.status("a");
        log.store("w1");
        log.accept("w1");

        assertThat(written).isEqualTo(new RowStatus.Stored());
        assertThat(todos.status("a")).isEqualTo(new RowStatus.Accepted());
    }

    @Test
    void aTransactionIsOneWriteAndOneChangeOfTheScreen() {
        List<List<ListEdit<Todo>>> steps = new ArrayList<>();
        live.listen(steps::add);

        WriteHandle handle =
                ground.transactions()
                        .run(
                                () -> {
                                    todos.insert(Todo.of("a", "milk"));
                                    todos.insert(Todo.of("b", "bread"));
                                });

        assertThat(handle.id()).contains("w1");
        assertThat(log.entry("w1").changes()).hasSize(2);
        assertThat(steps).hasSize(1);
    }

    @Test
    void aTransactionThatThrowsWritesNothing() {
        Runnable body =
                () -> {
                    todos.insert(Todo.of("a", "milk"));
                    throw new IllegalArgumentException("changed my mind");
                };

        assertThatThrownBy(() -> ground.transactions().run(body)).hasMessage("changed my mind");

        assertThat(log.unsettled()).isEmpty();
        assertThat(live.now()).isEmpty();
    }

    @Test
    void whoHearsThatAWriteSettledSeesItsEffect() {
        serverHas(Todo.of("a", "milk"));
        WriteHandle handle = todos.update("a", c -> c.set(Todo.TITLE, "bread"));
        log.store("w1");
        List<RowStatus> seen = new ArrayList<>();
        handle.settled().whenEnded(done -> seen.add(todos.status("a")), reason -> {});

        inflow.step(
                () -> {
                    serverHas(Todo.of("a", "bread"));
                    log.settle("w1");
                });

        assertThat(seen).containsExactly(new RowStatus.Synced());
    }

    @Test
    void aRowThatIsNotAsDeclaredIsReportedAndHarmsNoOther() {
        inflow.step(
                () -> {
                    inflow.change(null, new Rows().of(Map.of("id", "x", "votes", "many")));
                    serverHas(Todo.of("a", "milk"));
                });

        assertThat(live.now()).containsExactly(Todo.of("a", "milk"));
        assertThat(todos.faults()).singleElement().extracting(RowFault::table).isEqualTo("todos");

        serverHas(Todo.of("x", "whole"));

        assertThat(todos.faults()).isEmpty();
        assertThat(live.size()).isEqualTo(2);
    }

    @Test
    void aScopeAloneSeesItsWritesUntilItCloses() {
        Ground.Opened<Todo, String, Row> own = ground.open(Todo.TYPE, Pattern.OPTIMISTIC, log);
        own.inflow().change(null, Todo.of("a", "milk").row());
        Scope<Todo, String> scope = own.collection().scope();
        Scope<Todo, String> other = own.collection().scope();

        scope.update("a", c -> c.set(Todo.TITLE, "bread"));

        assertThat(scope.get("a")).contains(Todo.of("a", "bread"));
        assertThat(other.get("a")).contains(Todo.of("a", "milk"));
        assertThat(own.collection().get("a")).contains(Todo.of("a", "milk"));

        scope.close();

        assertThat(log.unsettled()).hasSize(1);
    }

    @Test
    void onlineRowsChangeWhenTheServerSaysSo() {
        Ground.Opened<Todo, String, Row> own = ground.open(Todo.TYPE, Pattern.ONLINE, log);

        own.collection().insert(Todo.of("a", "milk"));

        assertThat(own.collection().get("a")).isEmpty();
        assertThatThrownBy(() -> own.collection().scope())
                .isInstanceOf(IllegalStateException.class);
    }

    private void serverHas(Todo todo) {
        inflow.change(null, todo.row());
    }

    private static LiveRow<Todo> synced(Todo todo) {
        return new LiveRow<>(todo.id(), todo, new RowStatus.Synced());
    }
}
