package dev.tidemark.client.browser.store;

import dev.tidemark.client.browser.js.BroadcastChannel;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.events.MessageEvent;

/// "Somebody commits", said among the pages of one store.
public final class Words {
    private final @Nullable BroadcastChannel channel;

    private Words(@Nullable BroadcastChannel channel) {
        this.channel = channel;
    }

    /// Words of the store of this name; none in a browser that has no channels.
    public static Words of(String store) {
        return BroadcastChannel.isSupported()
                ? new Words(new BroadcastChannel("tidemark/" + store + "/commits"))
                : none();
    }

    /// Nobody says anything, and nobody hears.
    public static Words none() {
        return new Words(null);
    }

    boolean heard() {
        return channel != null;
    }

    void tell() {
        if (channel != null) {
            channel.postMessage(JSString.valueOf("commit"));
        }
    }

    void listen(Runnable heard) {
        if (channel != null) {
            channel.addEventListener("message", (MessageEvent event) -> heard.run());
        }
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
    }
}
