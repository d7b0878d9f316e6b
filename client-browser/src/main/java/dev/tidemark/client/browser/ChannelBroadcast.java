package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.BroadcastChannel;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.MessageEvent;

/// Words between the pages of one store: `<channel> <text>` on one channel of the browser's.
final class ChannelBroadcast implements Broadcast {
    private static final int TEXT_MAX = 64 * 1024;

    private final BroadcastChannel channel;
    private final List<Subscription> subscriptions = new ArrayList<>();

    private record Subscription(String channel, Consumer<String> listener) {}

    ChannelBroadcast(String store) {
        channel = new BroadcastChannel("tidemark/" + store + "/words");
        channel.addEventListener("message", this::heard);
    }

    @Override
    public void publish(String name, String text) {
        if (text.length() > TEXT_MAX || name.isEmpty() || name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    "a channel is one word and a text has at most " + TEXT_MAX + " characters");
        }
        channel.postMessage(JSString.valueOf(name + ' ' + text));
    }

    @Override
    public Cancellable subscribe(String name, Consumer<String> listener) {
        // The same listener may subscribe twice; each time is its own.
        Subscription subscription = new Subscription(name, text -> listener.accept(text));
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    private void heard(MessageEvent event) {
        String word = event.getDataAsString();
        int space = word.indexOf(' ');
        if (space < 0) {
            return;
        }
        String name = word.substring(0, space);
        String text = word.substring(space + 1);
        for (Subscription subscription : List.copyOf(subscriptions)) {
            if (subscription.channel().equals(name) && subscriptions.contains(subscription)) {
                subscription.listener().accept(text);
            }
        }
    }
}
