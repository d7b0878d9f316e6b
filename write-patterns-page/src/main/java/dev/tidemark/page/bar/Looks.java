package dev.tidemark.page.bar;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Transport;
import dev.tidemark.page.view.Tag;
import dev.tidemark.protocol.json.JsonCursor;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLInputElement;

/// How the page looks: the same in all tabs of the device, and on all devices of a user.
///
/// What is chosen is shown and kept here at once, told to the other tabs, and written to the user's
/// topic `theme` when there is a network. One tab of the device, which holds a lease, listens to
/// the topic, as a browser has few connections; it tells the others. A guest's choice stays on the
/// device. Speaks the topic's HTTP itself: the client's own topics can much more than a page's
/// first load has room for.
public final class Looks {
    private static final String CHANNEL = "page/looks";
    private static final String KEPT = "look";
    private static final String UNSENT = "look-unsent";
    private static final List<String> THEMES = List.of("system", "light", "dark");
    private static final long AGAIN_MS = 5_000;
    private static final int ANSWER_MAX = 100_000;
    private static final int DEPTH_MAX = 64;

    private final Ports ports;
    private final String topics;
    private final Map<String, Tag> choices = new LinkedHashMap<>();
    private final Tag fieldset = Tag.of("fieldset", "people").with(Tag.of("legend").text("Looks"));
    private String reader = "";
    private String shown = THEMES.getFirst();
    private boolean pulling;
    private boolean pullAgain;
    private boolean leading;
    private Cancellable stream = () -> {};
    private Cancellable resend = () -> {};

    /// @param server where it is, such as `https://example.org`
    public Looks(Ports ports, String server) {
        this.ports = ports;
        topics = server + "/v1/topics";
        for (String theme : THEMES) {
            Tag choice =
                    Tag.of("input")
                            .attr("type", "radio")
                            .attr("name", "looks")
                            .on("change", event -> choose(theme));
            choices.put(theme, choice);
            fieldset.with(Tag.of("label").with(choice, Tag.of("span").text(theme)));
        }
        show(Screen.stored(KEPT));
        Broadcast tabs = ports.neighbours().broadcast();
        tabs.subscribe(CHANNEL, this::show);
        ports.neighbours().leases().contend(CHANNEL, new Turn());
        ports.surroundings().watch(this::happened);
    }

    /// The choice.
    public Tag tag() {
        return fieldset;
    }

    /// Follows a user's topic from now on.
    ///
    /// @param user empty for a guest
    public void follow(String user) {
        if (!user.equals(reader)) {
            reader = user;
            meet();
            listen();
        }
    }

    private void happened(Surroundings.Event event) {
        switch (event) {
            case ONLINE, SHOWN, WOKE -> meet();
            case OFFLINE, HIDDEN -> {}
        }
    }

    private void choose(String theme) {
        show(theme);
        tell();
        Screen.store(UNSENT, reader);
        if (!reader.isEmpty()) {
            send();
        }
    }

    /// Also what was kept or comes from elsewhere, so anything.
    private void show(String theme) {
        if (THEMES.contains(theme)) {
            shown = theme;
            Screen.look(theme);
            Screen.store(KEPT, theme);
        }
        choices.forEach(
                (name, choice) ->
                        ((HTMLInputElement) choice.node()).setChecked(name.equals(shown)));
    }

    private void tell() {
        ports.neighbours().broadcast().publish(CHANNEL, shown);
    }

    private boolean unsent() {
        return Screen.stored(UNSENT).equals(reader);
    }

    /// What was chosen here goes first.
    private void meet() {
        if (reader.isEmpty()) {
            return;
        }
        if (unsent()) {
            send();
        } else {
            pull();
        }
    }

    private void send() {
        String theme = shown;
        String body = "{\"theme\":\"" + theme + "\"}";
        resend.cancel();
        ports.transport()
                .exchange(request("PATCH", "/theme", Optional.of(body)), ANSWER_MAX)
                .whenEnded(
                        reply -> {
                            int status = reply.head().status();
                            if (status == 429 || status >= 500) {
                                sendLater();
                            } else if (theme.equals(shown)) {
                                Screen.store(UNSENT, "");
                            }
                        },
                        failed -> sendLater());
    }

    private void sendLater() {
        resend.cancel();
        resend = ports.time().after(AGAIN_MS, this::meet);
    }

    private void pull() {
        pullAgain = pulling;
        if (pulling) {
            return;
        }
        pulling = true;
        String whose = reader;
        ports.transport()
                .exchange(request("GET", "/theme", Optional.empty()), ANSWER_MAX)
                .whenEnded(
                        reply -> {
                            if (whose.equals(reader) && !unsent()) {
                                pulled(theme(reply.body()));
                            }
                            pullEnded();
                        },
                        failed -> pullEnded());
    }

    private void pulled(String theme) {
        if (!theme.equals(shown) && THEMES.contains(theme)) {
            show(theme);
            tell();
        }
    }

    private void pullEnded() {
        pulling = false;
        if (pullAgain) {
            meet();
        }
    }

    /// Empty if nobody has chosen, or this is no snapshot.
    private static String theme(String snapshot) {
        try {
            return new JsonCursor(snapshot, DEPTH_MAX).value() instanceof JsonValue.Members all
                            && all.byName().get("data") instanceof JsonValue.Members data
                            && data.byName().get("theme") instanceof JsonValue.Text theme
                    ? theme.value()
                    : "";
        } catch (JsonException none) {
            return "";
        }
    }

    private void listen() {
        stream.cancel();
        if (leading && !reader.isEmpty()) {
            Events events = new Events();
            stream = events;
            events.begin();
        }
    }

    private Transport.Request request(String method, String path, Optional<String> body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("authorization", "Bearer guest." + reader);
        if (body.isPresent()) {
            headers.put("content-type", "application/merge-patch+json");
        }
        return new Transport.Request(method, topics + path, headers, body);
    }

    /// The lease to listen.
    private final class Turn implements Leases.Contender {
        @Override
        public void granted(long token) {
            leading = true;
            listen();
        }

        @Override
        public void lost() {
            leading = false;
            listen();
        }
    }

    /// A stream that says that something has changed; what, is asked.
    private final class Events implements Transport.Receiver, Cancellable {
        private Cancellable step = () -> {};

        void begin() {
            step =
                    ports.transport()
                            .send(request("GET", "/events?topics=theme", Optional.empty()), this);
        }

        @Override
        public void cancel() {
            step.cancel();
        }

        @Override
        public void head(Transport.Head head) {}

        @Override
        public void text(String part) {
            if (part.contains("data:")) {
                meet();
            }
        }

        @Override
        public void end() {
            step = ports.time().after(AGAIN_MS, this::begin);
        }

        @Override
        public void failed(Transport.TransportException failure) {
            end();
        }
    }
}
