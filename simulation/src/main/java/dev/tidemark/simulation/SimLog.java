package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeTime;
import java.util.ArrayList;
import java.util.List;

/// What happened, in order; the same seed gives the same lines. Words are put together only when
/// somebody reads them: nobody reads those of a thousand seeds.
final class SimLog {
    private final List<Line> lines = new ArrayList<>();
    private final FakeTime world;

    private record Line(long ms, Object[] words) {
        String text() {
            StringBuilder text = new StringBuilder().append(ms).append(" ms:");
            for (Object word : words) {
                text.append(' ').append(word);
            }
            return text.toString();
        }
    }

    SimLog(FakeTime world) {
        this.world = world;
    }

    /// @param words that do not change any more
    void add(Object... words) {
        lines.add(new Line(world.ticksMs(), words));
    }

    List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }
}
