package dev.tidemark.client.jdk.view;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Query;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A client with a thread of its own and a store in a folder.
///
/// Collections, handles and answers belong to the client's thread: use them inside of [#call] and
/// [#ask], or through a [LivePublisher] or [LiveListModel]. What the program is told comes on its
/// executor.
public final class JdkClient implements AutoCloseable {
    private final CoreThread core;
    private final JdkStorage storage;
    private final SyncClient client;

    private JdkClient(CoreThread core, JdkStorage storage, SyncClient client) {
        this.core = core;
        this.storage = storage;
        this.client = client;
    }

    /// Opens the store in `folder`, which is made if absent.
    ///
    /// @param callbacks where the program is called back, such as its user interface's thread
    /// @param declaration says where the server is, and more
    /// @throws Storage.StorageException if the store can't be opened
    public static CompletionStage<JdkClient> open(
            Path folder, Executor callbacks, UnaryOperator<SyncClient.Builder<Row>> declaration)
            throws Storage.StorageException {
        CoreThread core = CoreThread.with(callbacks);
        JdkStorage storage = JdkStorage.inFiles(folder, core::run);
        return core.ask(
                () ->
                        declaration
                                .apply(
                                        SyncClient.builder(
                                                JdkPorts.alone(core, storage), new Rows()))
                                .open()
                                .map(client -> new JdkClient(core, storage, client)));
    }

    /// Runs `question` on the client's thread.
    public <T> CompletionStage<T> call(Function<SyncClient, T> question) {
        return core.ask(() -> Promise.kept(question.apply(client)));
    }

    /// Runs `question` on the client's thread and waits for what it promises.
    public <T> CompletionStage<T> ask(Function<SyncClient, Promise<T>> question) {
        return core.ask(() -> question.apply(client));
    }

    /// An answer as a publisher of lists.
    public <T> LivePublisher<T> publisher(Function<SyncClient, Query<T>> question) {
        return new LivePublisher<>(core, () -> question.apply(client));
    }

    /// An answer as a list of Swing, which is only touched on Swing's thread.
    public <T> LiveListModel<T> listModel(Function<SyncClient, Query<T>> question) {
        return new LiveListModel<>(core, () -> question.apply(client));
    }

    /// Stops; what is stored goes on when the store is opened again.
    @Override
    public void close() {
        core.ask(
                        () -> {
                            client.close();
                            return Promise.done();
                        })
                .whenComplete(
                        (done, failed) -> {
                            storage.close();
                            core.close();
                        });
    }
}
