package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened, in order; the same seed gives the same lines. Words are put together only when
/// somebody reads them: nobody reads those of a thousand seeds.
final class SimLog {
    private final List<Line> lines = new ArrayList<>();
    private final FakeTime world;

    private record Line(long ms, List<@Nullable Object> words) {
        String text() {
            StringBuilder text = new StringBuilder().append(ms).append(" ms:");
            for (@Nullable Object word : words) {
                text.append(' ').append(word);
            }
            return text.toString();
        }
    }

    SimLog(FakeTime world) {
        this.world = world;
    }

    /// @param words that do not change any more
    void add(@Nullable Object... words) {
        lines.add(new Line(world.ticksMs(), Arrays.asList(words)));
    }

    List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }
}
