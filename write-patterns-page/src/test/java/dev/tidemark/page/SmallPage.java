package dev.tidemark.page;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.browser.BrowserPorts;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.page.view.KeyedList;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.view.View;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// The README's page: compiled, so that it stays true.
final class SmallPage {
    private static final String SERVER = "http://127.0.0.1:3000";

    private SmallPage() {}

    record Todo(String id, String title, boolean done) {
        static final Column<Todo, String> ID = Column.text("id", Todo::id);
        static final Column<Todo, String> TITLE = Column.text("title", Todo::title);
        static final Column<Todo, Boolean> DONE = Column.bool("completed", Todo::done);
        static final RecordType<Todo, String> TYPE =
                RecordType.of(
                        "todos",
                        ID,
                        List.of(ID, TITLE, DONE),
                        row -> new Todo(row.get(ID), row.get(TITLE), row.get(DONE)));
    }

    record Item(Tag box, Tag label) implements View<LiveRow<Todo>> {
        @Override
        public HTMLElement node() {
            return label.node();
        }

        @Override
        public void update(LiveRow<Todo> row) {
            box.flag("checked", row.value().done());
            label.text(row.value().title());
        }

        @Override
        public void focus() {
            box.node().focus();
        }
    }

    public static void main(String[] args) {
        BrowserPorts.open("todos")
                .then(browser -> client(browser.ports()).open())
                .whenEnded(SmallPage::show, failed -> System.out.println(failed.getMessage()));
    }

    private static SyncClient.Builder<Row> client(Ports ports) {
        Credentials tokens = Credentials.bearer(SmallPage::token);
        return SyncClient.builder(ports, new Rows())
                .credentials(tokens)
                .server(SERVER)
                .user("alice");
    }

    private static Promise<Optional<String>> token(String user) {
        return Promise.kept(Optional.of("guest." + user));
    }

    private static void show(SyncClient client) {
        Collection<Todo, String> todos = client.collection(Todo.TYPE).named("todos").open();
        Live<Todo> answer = todos.query().orderBy(Todo.TITLE).live();
        Tag list = Tag.of("ul");
        KeyedList<LiveRow<Todo>> items =
                new KeyedList<>(list, LiveRow::key, row -> item(todos, row));
        answer.listen(edits -> items.show(answer.rows()));
        HTMLDocument.current().getBody().appendChild(list.node());
    }

    private static View<LiveRow<Todo>> item(Collection<Todo, String> todos, LiveRow<Todo> row) {
        Tag box = Tag.of("input").attr("type", "checkbox");
        boolean other = !row.value().done();
        box.on("change", event -> todos.update(row.key(), to -> to.set(Todo.DONE, other)));
        Item item = new Item(box, Tag.of("li").with(box));
        item.update(row);
        return item;
    }
}
