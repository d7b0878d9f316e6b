package dev.tidemark.client.topic;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.topicstore.Announcer;
import dev.tidemark.client.topicstore.Provider;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.TopicName;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A topic that is being declared.
///
/// @param <T> its value
public final class TopicBuilder<T> {
    final TopicName name;
    final TopicCodec<T> codec;
    final Ports ports;
    Optional<Subscriber> subscriber = Optional.empty();
    Optional<Provider> provider = Optional.empty();
    Optional<TopicStore> store = Optional.empty();
    Optional<Keeping> keeping = Optional.empty();
    Announcer announcer = Announcer.none();
    Applier<T> applier = (value, context) -> {};
    Consumer<TopicFault> faults = fault -> {};
    Supplier<String> owner = () -> "";
    TopicConfig config = TopicConfig.usual();
    String sourceId;
    private Consumer<Topic<T>> built = topic -> {};

    /// A topic over these ports.
    public TopicBuilder(Ports ports, TopicName name, TopicCodec<T> codec) {
        this.ports = ports;
        this.name = name;
        this.codec = codec;
        sourceId = ports.chance().uuid();
    }

    /// Where it is: heard of, pulled from and written to there, unless said otherwise.
    public TopicBuilder<T> store(TopicStore where) {
        store = Optional.of(where);
        return this;
    }

    /// Where the word of changes comes from.
    public TopicBuilder<T> subscriber(Subscriber words) {
        subscriber = Optional.of(words);
        return this;
    }

    /// Where the state is pulled from.
    public TopicBuilder<T> provider(Provider truth) {
        provider = Optional.of(truth);
        return this;
    }

    /// Who is told of writes from here, if the store tells nobody.
    public TopicBuilder<T> announcer(Announcer others) {
        announcer = others;
        return this;
    }

    /// What is done with a value that is to be shown.
    public TopicBuilder<T> apply(Consumer<T> screen) {
        return applier((value, context) -> screen.accept(value));
    }

    /// The same for who wants to know why, and for [Appliers].
    public TopicBuilder<T> applier(Applier<T> with) {
        applier = with;
        return this;
    }

    /// Who hears of faults; they are logged anyway.
    public TopicBuilder<T> onFault(Consumer<TopicFault> listener) {
        faults = listener;
        return this;
    }

    /// Keeps it on the device.
    public TopicBuilder<T> keep(Keeping how) {
        keeping = Optional.of(how);
        return this;
    }

    /// Whose it is: what the device keeps of one is not shown to another.
    public TopicBuilder<T> owner(Supplier<String> whose) {
        owner = whose;
        return this;
    }

    /// Names this window in invalidations; a random id unless said otherwise.
    ///
    /// @param id 1 to [Invalidation#SOURCE_LENGTH_MAX] printable characters of ASCII
    public TopicBuilder<T> sourceId(String id) {
        boolean printable = id.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (id.isEmpty() || id.length() > Invalidation.SOURCE_LENGTH_MAX || !printable) {
            throw new IllegalArgumentException(
                    "a source id is 1 to "
                            + Invalidation.SOURCE_LENGTH_MAX
                            + " printable characters of ASCII");
        }
        sourceId = id;
        return this;
    }

    /// When it pulls.
    public TopicBuilder<T> config(TopicConfig when) {
        config = when;
        return this;
    }

    /// Waits for so much silence after a word of change.
    public TopicBuilder<T> debounce(Duration silence) {
        return config(config.debounced(silence.toMillis()));
    }

    /// Pulls at most once in so long.
    public TopicBuilder<T> throttle(Duration window) {
        return config(config.throttled(window.toMillis(), TopicConfig.Edges.BOTH));
    }

    /// Hears of the topic that is built.
    public TopicBuilder<T> whenBuilt(Consumer<Topic<T>> listener) {
        built = listener;
        return this;
    }

    /// The topic, not started yet.
    ///
    /// @throws IllegalStateException if there is nothing to pull from or to hear of changes
    public Topic<T> build() {
        if (store.isEmpty() && (provider.isEmpty() || subscriber.isEmpty())) {
            throw new IllegalStateException(
                    "topic " + name + " needs a store, or a provider and a subscriber");
        }
        Topic<T> topic = new Topic<>(this);
        built.accept(topic);
        return topic;
    }
}
