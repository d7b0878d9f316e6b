package dev.tidemark.page.card;

import dev.tidemark.client.collection.Changes;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Scope;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Query;
import java.util.function.Consumer;

/// A write pattern, as a card uses it.
public interface Way {
    /// What the card is called whose writes the device keeps.
    String SHARED = "Shared and persistent";

    /// What the card is called and what it promises, for people.
    Words words();

    /// All todos as this card sees them.
    Query<Todo> query();

    /// Kept once there are rows to show, for the one who is here.
    Promise<Done> loaded();

    /// Makes a todo.
    WriteHandle insert(Todo todo);

    /// Changes a todo.
    WriteHandle update(String id, Consumer<Changes<Todo>> changes);

    /// Removes a todo.
    WriteHandle delete(String id);

    /// Where its writes wait.
    Outbox outbox();

    /// What a pattern is, in words.
    ///
    /// @param id names the card in the page
    /// @param title of the card
    /// @param promise what the pattern promises
    /// @param stored what to say of a write that is kept here and not sent yet
    /// @param guests what to say to guests, who have no server; empty if guests may write
    record Words(String id, String title, String promise, String stored, String guests) {}

    /// Online: the screen waits for the server.
    static Way online(Collection<Todo, String> todos, Outbox memory) {
        Words words =
                new Words(
                        "online",
                        "Online",
                        "Nothing changes before the server says so. Without a network you can read,"
                                + " and a write waits as long as this page is open.",
                        "waiting for the server",
                        "An online write needs a server that knows you. Sign in to try it.");
        return new OfCollection(words, todos, memory);
    }

    /// Optimistic: this card sees its own writes at once.
    static Way optimistic(Collection<Todo, String> todos, Outbox memory) {
        Words words =
                new Words(
                        "optimistic",
                        "Optimistic",
                        "You see your write at once, in this card only. If the server refuses it,"
                                + " only that write is taken back. A reload forgets what was not"
                                + " sent.",
                        "in this card only",
                        "What this card shows early is gone with the page. Sign in to try it.");
        return new OfScope(words, todos, todos.scope(), memory);
    }

    /// Shared and persistent: all tabs see the write at once, and the device keeps it.
    static Way shared(Collection<Todo, String> todos, Outbox device) {
        Words words =
                new Words(
                        "shared",
                        SHARED,
                        "Your write is on this device before you look up: in all tabs, after a"
                                + " reload, without a network, without an account. It is sent when"
                                + " that is possible, once.",
                        "on this device",
                        "");
        return new OfCollection(words, todos, device);
    }

    /// A pattern whose card sees what its collection sees.
    record OfCollection(Words words, Collection<Todo, String> todos, Outbox outbox) implements Way {
        @Override
        public Promise<Done> loaded() {
            return todos.loaded();
        }

        @Override
        public Query<Todo> query() {
            return todos.query();
        }

        @Override
        public WriteHandle insert(Todo todo) {
            return todos.insert(todo);
        }

        @Override
        public WriteHandle update(String id, Consumer<Changes<Todo>> changes) {
            return todos.update(id, changes);
        }

        @Override
        public WriteHandle delete(String id) {
            return todos.delete(id);
        }
    }

    /// A pattern whose card sees what nobody else does.
    record OfScope(
            Words words, Collection<Todo, String> todos, Scope<Todo, String> view, Outbox outbox)
            implements Way {
        @Override
        public Promise<Done> loaded() {
            return todos.loaded();
        }

        @Override
        public Query<Todo> query() {
            return view.query();
        }

        @Override
        public WriteHandle insert(Todo todo) {
            return view.insert(todo);
        }

        @Override
        public WriteHandle update(String id, Consumer<Changes<Todo>> changes) {
            return view.update(id, changes);
        }

        @Override
        public WriteHandle delete(String id) {
            return view.delete(id);
        }
    }
}
