package dev.tidemark.page.database;

import dev.tidemark.client.browser.BrowserPorts;
import dev.tidemark.client.browser.sql.PageDatabase;
import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.GuestFate;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.sharing.StoredLeases;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.client.upload.WriteApiUploader;
import dev.tidemark.page.card.SqlCard;
import dev.tidemark.page.view.Tag;
import dev.tidemark.page.wire.Board;
import dev.tidemark.page.wire.TroubledSurroundings;
import dev.tidemark.page.wire.TroubledTransport;
import dev.tidemark.page.wire.Troubles;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Location;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/// Where the second program begins.
public final class Main {
    private static final String NAME = "write-patterns-database";

    /// Short, as a page that is reloaded waits for itself.
    private static final StoredLeases.Terms TERMS = new StoredLeases.Terms(4000, 1500);

    private static final String COLUMNS =
            "id uuid primary key, title text not null, completed boolean not null,"
                    + " created_at timestamptz not null, shared boolean not null";

    private Main() {}

    /// Opens the database and fills the card's room.
    public static void main(String[] args) {
        BrowserPorts.open(NAME)
                .then(browser -> open(troubled(browser.ports()), browser.ports().transport()))
                .whenEnded(done -> Board.keep(), Main::failed);
    }

    private static Ports troubled(Ports device) {
        Troubles troubles = new Troubles();
        troubles.restore(Board.told(Board.TROUBLES));
        Board.hear(Board.TROUBLES, troubles::become);
        return new Ports(
                new TroubledTransport(device.transport(), device.time(), troubles),
                device.storage(),
                device.time(),
                device.chance(),
                device.neighbours(),
                new TroubledSurroundings(device.surroundings(), troubles),
                device.log());
    }

    private static Promise<SqlCard> open(Ports ports, Transport steady) {
        String worker = Board.sqlite();
        return PageDatabase.open(worker, NAME, ports)
                .recover(
                        failure -> {
                            if (failure instanceof SqlFailure sql
                                    && sql.reason() == SqlFailure.Reason.BROKEN) {
                                lack(sql);
                                return PageDatabase.inMemory(worker, ports);
                            }
                            return Promise.broken(failure);
                        })
                .then(database -> bind(database, ports, steady));
    }

    private static Promise<SqlCard> bind(PageDatabase database, Ports ports, Transport steady) {
        Binding todos;
        try {
            todos = Binding.declared("todos", "todos", COLUMNS);
        } catch (Binding.BindingException impossible) {
            return Promise.broken(impossible);
        }
        String server = server();
        Credentials proof = Credentials.bearer(user -> Promise.kept(Optional.of("guest." + user)));
        SyncedDatabase.BoundShape shape =
                new SyncedDatabase.BoundShape(
                        todos,
                        whole -> ShapeRequest.at(server + "/v1/shapes/todo-lines"),
                        StreamConfig.standard());
        return SyncedDatabase.open(
                        new SyncedDatabase.Setup<>(
                                database,
                                List.of(shape),
                                ports,
                                new Rows(),
                                new SyncedDatabase.Server(
                                        server + "/v1/shape",
                                        new WriteApiUploader(
                                                ports.transport(),
                                                ports.time(),
                                                server + "/v1/writes",
                                                proof),
                                        proof),
                                new SyncedDatabase.Options(
                                        OutboxSchema.plain(), OutboxConfig.usual(), TERMS)))
                .map(
                        synced -> {
                            new Chores(synced, steady, server).listen();
                            return show(database, synced, ports);
                        });
    }

    private static SqlCard show(PageDatabase database, SyncedDatabase synced, Ports ports) {
        SqlCard card = new SqlCard(database, synced, ports, Main::logged);
        card.show(room());
        if (!Board.told(Board.SPOIL).isEmpty()) {
            spoil(card, "yes");
        }
        Board.hear(Board.SPOIL, text -> spoil(card, text));
        follow(synced, card);
        Board.hear(Board.READER, reader -> follow(synced, card));
        return card;
    }

    private static void spoil(SqlCard card, String text) {
        if (text.isEmpty()) {
            card.spareNext();
        } else {
            card.spoilNext(() -> Board.tell(Board.SPOIL, ""));
        }
    }

    private static void follow(SyncedDatabase synced, SqlCard card) {
        String reader = Board.told(Board.READER);
        synced.follow(reader.isEmpty() ? Optional.empty() : Optional.of(reader), count -> fate())
                .whenEnded(done -> card.draw(), Main::failed);
    }

    private static GuestFate fate() {
        return switch (Board.told(Board.FATE)) {
            case "MOVE" -> GuestFate.MOVE;
            case "MERGE" -> GuestFate.MERGE;
            case "DISCARD" -> GuestFate.DISCARD;
            default -> GuestFate.KEEP_ASIDE;
        };
    }

    private static void logged(int waiting, int unsettled) {
        boolean guest = Board.told(Board.READER).isEmpty();
        Board.tell(Board.GUEST_WORK, guest ? "x".repeat(waiting) : "");
        Board.tell(Board.UNSENT, Integer.toString(unsettled));
    }

    private static void lack(SqlFailure why) {
        Board.tell(Board.IN_MEMORY, "yes");
        HTMLElement room = room();
        room.getParentNode()
                .insertBefore(
                        Tag.of("p", "lack")
                                .attr("role", "note")
                                .text(
                                        "This browser can keep no database here: it is in memory,"
                                                + " and gone with this tab. ("
                                                + why.getMessage()
                                                + ")")
                                .node(),
                        room);
    }

    private static void failed(Throwable reason) {
        HTMLElement room = room();
        room.clear();
        room.appendChild(
                Tag.of("p", "broken")
                        .attr("role", "alert")
                        .text("The database does not open: " + reason.getMessage())
                        .node());
    }

    private static HTMLElement room() {
        return HTMLDocument.current().getElementById(SqlCard.ROOM);
    }

    private static String server() {
        Location here = Location.current();
        return here.getProtocol() + "//" + here.getHost();
    }
}
