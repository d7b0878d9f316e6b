package dev.tidemark.client.javafx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.jdk.view.JdkClient;
import dev.tidemark.client.jdk.view.RecordSchema;
import dev.tidemark.client.query.LiveRow;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// This test's thread is JavaFX's: it runs what the list wants to run there.
@Timeout(60)
final class LiveObservableListTest {
    record Todo(String id, String title) {}

    private final RecordSchema<Todo, String> schema =
            RecordSchema.of(MethodHandles.lookup(), Todo.class, "todos", "id", String.class);
    private final BlockingQueue<Runnable> platform = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();

    @TempDir private Path folder;
    private JdkClient client;
    private Collection<Todo, String> todos;

    @BeforeEach
    void open() throws Exception {
        client =
                await(
                        JdkClient.open(
                                folder, Runnable::run, with -> with.server("http://127.0.0.1:9")));
        todos = await(client.call(c -> c.collection(schema.type()).open()));
        write(new Todo("1", "bread"));
        write(new Todo("2", "milk"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theListFollowsTheAnswer() throws Exception {
        LiveObservableList<Todo> list = list();

        until(list, List.of("bread", "milk"));
        write(new Todo("3", "cake"));
        until(list, List.of("bread", "cake", "milk"));
        await(client.ask(c -> todos.delete("1").stored()));
        until(list, List.of("cake", "milk"));
    }

    @Test
    void theListNeedsNoDisplay() throws Exception {
        Executor ui = platform::add;

        ObservableList<LiveRow<Todo>> rows = LiveObservableList.of(client, ui, c -> todos.query());

        until(rows, List.of("bread", "milk"));
    }

    @Test
    void aRowThatMovesIsTakenOutAndPutIn() throws Exception {
        LiveObservableList<Todo> list = list();
        until(list, List.of("bread", "milk"));
        told.clear();

        await(
                client.ask(
                        c ->
                                todos.update("1", with -> with.set(schema.text("title"), "wine"))
                                        .stored()));
        until(list, List.of("milk", "wine"));

        assertThat(told).contains("[bread] -> []", "[] -> [wine]");
    }

    @Test
    void aStepIsOneChange() throws Exception {
        LiveObservableList<Todo> list = list();
        until(list, List.of("bread", "milk"));
        told.clear();

        await(
                client.ask(
                        c ->
                                c.transaction(
                                                () -> {
                                                    todos.insert(new Todo("3", "nuts"));
                                                    todos.insert(new Todo("4", "oats"));
                                                })
                                        .stored()));
        until(list, List.of("bread", "milk", "nuts", "oats"));

        assertThat(told.getFirst()).isEqualTo("[] -> [nuts, oats]");
    }

    @Test
    void aClosedListStays() throws Exception {
        LiveObservableList<Todo> list = list();
        until(list, List.of("bread", "milk"));

        list.close();
        write(new Todo("3", "cake"));
        platform.forEach(Runnable::run);

        assertThat(titles(list)).containsExactly("bread", "milk");
    }

    @Test
    void aQuestionThatFailsFailsOnThePlatform() throws Exception {
        LiveObservableList.<Todo>of(
                client,
                platform::add,
                c -> {
                    throw new IllegalStateException("no idea");
                });

        Runnable task = platform.poll(30, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        assertThatThrownBy(task::run).hasMessage("no idea");
    }

    private LiveObservableList<Todo> list() {
        LiveObservableList<Todo> list =
                LiveObservableList.of(
                        client,
                        platform::add,
                        c -> todos.query().orderBy(Comparator.comparing(Todo::title)));
        list.addListener(
                (ListChangeListener<LiveRow<Todo>>)
                        change -> {
                            while (change.next()) {
                                told.add(
                                        titles(change.getRemoved())
                                                + " -> "
                                                + titles(change.getAddedSubList()));
                            }
                        });
        return list;
    }

    private void until(List<LiveRow<Todo>> list, List<String> titles) throws InterruptedException {
        while (!titles(list).equals(titles)) {
            Runnable task = platform.poll(30, TimeUnit.SECONDS);
            assertThat(task).as("more to come, not only %s", titles(list)).isNotNull();
            task.run();
        }
    }

    private static List<String> titles(List<? extends LiveRow<Todo>> rows) {
        return rows.stream().map(row -> row.value().title()).toList();
    }

    private void write(Todo todo) {
        await(client.ask(c -> todos.insert(todo).stored()));
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
