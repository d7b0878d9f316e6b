package dev.tidemark.client.jdk.view;

import dev.tidemark.client.DatabaseBuilder;
import dev.tidemark.client.SyncClient;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.sql.SqliteDatabase;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Query;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.upload.Credentials;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A client with a thread of its own and a store in a folder.
///
/// Collections, handles and answers belong to the client's thread: use them inside of [#call] and
/// [#ask], or through a [LivePublisher] or [LiveListModel]. What the program is told comes on its
/// executor.
public final class JdkClient implements AutoCloseable {
    private static final long PATIENCE_S = 10;

    private final CoreThread core;
    private final JdkStorage storage;
    private final SyncClient client;
    private final AtomicBoolean closed = new AtomicBoolean();

    private JdkClient(CoreThread core, JdkStorage storage, SyncClient client) {
        this.core = core;
        this.storage = storage;
        this.client = client;
    }

    /// A client whose store is in files of its own in `folder`, which is made if absent.
    public static Opening inFiles(Path folder) {
        return new Opening(core -> JdkStorage.inFiles(folder, core::run));
    }

    /// A client whose store is an SQLite database of its own, which is made if absent.
    public static Opening inSqlite(Path file) {
        return new Opening(core -> JdkStorage.inSqlite(file, core::run));
    }

    /// The same as [#inFiles] with callbacks on `callbacks`.
    ///
    /// @param declaration says where the server is, and more
    /// @throws Storage.StorageException if the store can't be opened
    public static CompletionStage<JdkClient> open(
            Path folder, Executor callbacks, UnaryOperator<SyncClient.Builder<Row>> declaration)
            throws Storage.StorageException {
        return inFiles(folder).callbacks(callbacks).open(declaration);
    }

    /// A client that is being opened. Several processes may open one store: each writes and sees
    /// what the others write, one of them sends.
    public static final class Opening {
        private final Store store;
        private Executor callbacks = Runnable::run;
        private @Nullable Function<String, CompletionStage<Optional<String>>> tokens;

        private Opening(Store store) {
            this.store = store;
        }

        /// Where the program is called back, such as its user interface's thread; without it on the
        /// client's own thread, which must not be kept waiting.
        public Opening callbacks(Executor executor) {
            callbacks = executor;
            return this;
        }

        /// A user's token, which proves to the server who asks; empty for who has to sign in again.
        /// Asked before each upload, and when a shape's server does not take the old one any more.
        public Opening bearer(Function<String, CompletionStage<Optional<String>>> tokenOfUser) {
            tokens = tokenOfUser;
            return this;
        }

        /// Opens it.
        ///
        /// @param declaration says where the server is, and more
        /// @return broken if the store can't be read, or the declaration lacks something
        /// @throws Storage.StorageException if the store can't be opened
        public CompletionStage<JdkClient> open(UnaryOperator<SyncClient.Builder<Row>> declaration)
                throws Storage.StorageException {
            CoreThread core = CoreThread.with(callbacks);
            JdkStorage storage;
            try {
                storage = store.open(core);
            } catch (Storage.StorageException | RuntimeException failed) {
                core.close();
                throw failed;
            }
            return core.ask(
                            () ->
                                    Promise.from(() -> declared(core, storage, declaration).open())
                                            .map(client -> new JdkClient(core, storage, client)))
                    .whenComplete(
                            (client, failed) -> {
                                if (failed != null) {
                                    storage.close();
                                    core.close();
                                }
                            });
        }

        private SyncClient.Builder<Row> declared(
                CoreThread core,
                JdkStorage storage,
                UnaryOperator<SyncClient.Builder<Row>> declaration) {
            SyncClient.Builder<Row> builder =
                    SyncClient.builder(JdkPorts.shared(core, storage), new Rows());
            Function<String, CompletionStage<Optional<String>>> known = tokens;
            if (known != null) {
                builder.credentials(Credentials.bearer(user -> core.promise(known.apply(user))));
            }
            return declaration.apply(builder);
        }
    }

    private interface Store {
        JdkStorage open(CoreThread core) throws Storage.StorageException;
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

    /// Opens an SQLite database of the program whose declared tables are synced.
    ///
    /// @param file made if absent; its other tables are left alone
    /// @throws SqlFailure if it can't be opened; a file that is no database is left as it is
    public CompletionStage<JdkDatabase> database(
            Path file, UnaryOperator<DatabaseBuilder> declaration) throws SqlFailure {
        SqliteDatabase database = SqliteDatabase.open(file, core::run);
        return core.ask(
                        () ->
                                declaration
                                        .apply(client.database(database))
                                        .open()
                                        .map(synced -> new JdkDatabase(core, database, synced)))
                .whenComplete(
                        (opened, failed) -> {
                            if (failed != null) {
                                database.close();
                            }
                        });
    }

    /// Stops; what is stored goes on when the store is opened again. Waits for the disk.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (core.here()) {
            client.close();
        } else {
            CompletableFuture<Boolean> stopped = new CompletableFuture<>();
            core.run(
                    () -> {
                        try {
                            client.close();
                        } finally {
                            stopped.complete(true);
                        }
                    });
            stopped.completeOnTimeout(false, PATIENCE_S, TimeUnit.SECONDS).join();
        }
        storage.close();
        core.close();
    }
}
