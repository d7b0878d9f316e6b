package dev.tidemark.client.stream;

import java.util.ArrayList;
import java.util.List;

/// Cuts a stream of server-sent events into what they carry, wherever the network cut it.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
///   events</a>
public final class SseFrames {
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder event = new StringBuilder();
    private final int charactersMax;
    private boolean afterReturn;
    private boolean hasEvent;

    /// Frames of events of at most so many characters.
    public SseFrames(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    /// The texts of the events that `part` completes.
    public List<String> feed(String part) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            // A line ends with \n, \r or both.
            boolean secondHalf = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (secondHalf) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                endLine(events);
            } else {
                line.append(c);
            }
        }
        return events;
    }

    /// Whether an event does not end where it should have.
    public boolean tooLong() {
        return line.length() + event.length() > charactersMax;
    }

    private void endLine(List<String> events) {
        String whole = line.toString();
        line.setLength(0);
        if (whole.isEmpty()) {
            if (hasEvent) {
                events.add(event.toString());
            }
            event.setLength(0);
            hasEvent = false;
        } else if (whole.startsWith("data:")) {
            if (hasEvent) {
                event.append('\n');
            }
            event.append(whole, whole.startsWith("data: ") ? 6 : 5, whole.length());
            hasEvent = true;
        }
        // Anything else is a comment, such as a keep-alive, or a field that we have no use for.
    }
}
