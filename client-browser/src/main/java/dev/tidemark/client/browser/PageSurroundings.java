package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.PageEvent;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Navigator;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.EventTarget;

/// What the page is told of its device.
///
/// That the device slept, nobody says: the clock has gone on then, and the alarm has not. It is
/// only looked for while the page is shown, because alarms of hidden pages come when they like. A
/// page that the browser froze or laid aside counts as one that slept.
final class PageSurroundings implements Surroundings {
    private static final long LOOK_MS = 5_000;
    private static final long SLEPT_MS = 15_000;

    private final Time time;
    private final List<Watching> watching = new ArrayList<>();
    private Cancellable alarm = () -> {};

    /// One registration; a listener that is registered twice is told twice.
    private record Watching(Consumer<Event> listener, Object itself) {}

    PageSurroundings(Time time) {
        this.time = time;
    }

    /// Begins to listen; once, for as long as the page lives.
    void begin() {
        Window window = Window.current();
        listen(window, "online", event -> tell(Event.ONLINE));
        listen(window, "offline", event -> tell(Event.OFFLINE));
        listen(window, "pageshow", this::pageShown);
        listen(window.getDocument(), "resume", event -> tell(Event.WOKE));
        listen(window.getDocument(), "visibilitychange", event -> seen());
        if (shown()) {
            look(time.wallMs());
        }
    }

    @Override
    public boolean online() {
        return Navigator.isOnline();
    }

    @Override
    public boolean shown() {
        return !hidden();
    }

    @Override
    public Cancellable watch(Consumer<Event> listener) {
        Watching own = new Watching(listener, new Object());
        watching.add(own);
        return () -> watching.remove(own);
    }

    private void seen() {
        alarm.cancel();
        if (shown()) {
            look(time.wallMs());
        }
        tell(shown() ? Event.SHOWN : Event.HIDDEN);
    }

    private void pageShown(PageEvent event) {
        if (event.isPersisted()) {
            tell(Event.WOKE);
        }
    }

    private static void listen(
            EventTarget target, String event, EventListener<PageEvent> listener) {
        target.addEventListener(event, listener);
    }

    private void look(long beforeMs) {
        alarm =
                time.after(
                        LOOK_MS,
                        () -> {
                            long nowMs = time.wallMs();
                            look(nowMs);
                            if (nowMs - beforeMs > SLEPT_MS) {
                                tell(Event.WOKE);
                            }
                        });
    }

    private void tell(Event event) {
        for (Watching each : List.copyOf(watching)) {
            if (watching.contains(each)) {
                each.listener().accept(event);
            }
        }
    }

    @JSBody(script = "return document.visibilityState === 'hidden';")
    private static native boolean hidden();
}
