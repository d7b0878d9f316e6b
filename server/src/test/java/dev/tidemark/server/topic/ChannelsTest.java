package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.write.topic.TopicKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final TopicKey KEY = TopicKey.shared("board");
    private static final int ROUNDS = 2000;

    private final Channels channels = new Channels(new HubFigures(), reason -> {});

    @Test
    void aChangeThatQueriesDoNotSeeYetIsKnownToWhoeverComes() {
        channels.changed(KEY, new Revision(3, 17), "x");

        Channel channel = enter();
        channel.load(new Revision(3, 16));

        assertThat(latest(channel)).isEqualTo(new Revision(3, 17));
    }

    @Test
    void aLateLookDoesNotTakeBackWhatWasTold() {
        Channel channel = enter();
        channels.changed(KEY, new Revision(4, 1), "");
        channel.load(new Revision(3, 99));
        channels.changed(KEY, new Revision(3, 100), "");

        assertThat(latest(channel)).isEqualTo(new Revision(4, 1));
    }

    @Test
    void aChannelIsOpenAsLongAsSomebodyHasIt() {
        Channel first = enter();
        Channel second = enter();
        assertThat(second).isSameAs(first);

        channels.leave(List.of(first));
        assertThat(channels.count()).isEqualTo(1);
        channels.leave(List.of(second));

        assertThat(channels.count()).isZero();
        assertThat(enter()).isNotSameAs(first);
    }

    @Test
    void noChangeFallsBetweenComingAndLooking() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= ROUNDS; round++) {
                Revision revision = new Revision(1, round);
                Future<?> told = threads.submit(() -> channels.changed(KEY, revision, ""));
                Future<Channel> entered = threads.submit(this::enter);

                told.get();
                Channel channel = entered.get();

                assertThat(latest(channel)).as("round %s", round).isEqualTo(revision);
                channels.leave(List.of(channel));
            }
        }
    }

    @Test
    void anEventIsOneLineOfJson() {
        News news = new News("board", new Revision(3, 17), "a \"window\"\n");

        assertThat(new String(news.frame(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "event: invalidation\ndata: {\"topic\":\"board\",\"revision\":\"3-17\","
                                + "\"sourceId\":\"a \\\"window\\\"\\n\"}\n\n");
        News anonymous = new News("board", new Revision(3, 17), "");
        assertThat(new String(anonymous.frame(), StandardCharsets.UTF_8))
                .doesNotContain("sourceId");
    }

    private Channel enter() {
        return channels.enter(List.of(KEY)).getFirst();
    }

    private static Revision latest(Channel channel) {
        return Objects.requireNonNull(channel.latest()).revision();
    }
}
