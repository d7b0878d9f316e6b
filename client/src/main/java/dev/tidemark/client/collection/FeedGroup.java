package dev.tidemark.client.collection;

import dev.tidemark.client.port.Time;
import dev.tidemark.client.query.Steps;
import dev.tidemark.client.shape.MultiShape;
import dev.tidemark.client.shape.ShapeBatch;
import java.util.LinkedHashMap;
import java.util.Map;

/// Feeds whose transactions are shown together: what one transaction did to several tables is one
/// step on the screen.
///
/// Each change waits until all shapes are as far as its commit, which takes about as long as a
/// request. Feeds come and go; one that gave up is not waited for. After a restart the device shows
/// what it kept of each shape; from the first answers on, all is whole again.
///
/// @param <R> a row
public final class FeedGroup<R> {
    private final Steps steps;
    private final MultiShape<R> shapes;
    private final Map<String, ShapeFeed<R>> feeds = new LinkedHashMap<>();
    private int joined;

    /// A group without feeds.
    public FeedGroup(Ground<R> ground, Time time) {
        steps = ground.steps();
        shapes = new MultiShape<>(time, this::show);
    }

    /// A feed's place in the group.
    private final class Place implements ShapeFeed.Seat<R> {
        private final String name;
        private final MultiShape.Member<R> member;

        private Place(ShapeFeed<R> feed) {
            name = Integer.toString(++joined);
            feeds.put(name, feed);
            member = shapes.join(name, feed::refresh);
        }

        @Override
        public void batch(ShapeBatch<R> batch) {
            member.batch(batch);
        }

        @Override
        public void mustRefetch() {
            member.mustRefetch();
        }

        @Override
        public void leave() {
            feeds.remove(name);
            member.leave();
        }
    }

    /// A place for one more feed.
    public ShapeFeed.Seat<R> join(ShapeFeed<R> feed) {
        return new Place(feed);
    }

    private void show(MultiShape.Step<R> step) {
        steps.run(
                () ->
                        feeds.forEach(
                                (name, feed) -> {
                                    MultiShape.Part<R> part = step.parts().get(name);
                                    if (part == null) {
                                        feed.passed(step.frontier());
                                    } else {
                                        feed.show(part);
                                    }
                                }));
    }
}
