package dev.tidemark.simulation;

import dev.tidemark.client.fake.FakeTime;
import java.util.ArrayList;
import java.util.List;

/// What happened, in order; the same seed gives the same lines.
final class SimLog {
    private final List<String> lines = new ArrayList<>();
    private final FakeTime world;

    SimLog(FakeTime world) {
        this.world = world;
    }

    void add(String line) {
        lines.add(world.ticksMs() + " ms: " + line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
