package dev.tidemark.client.javafx;

import dev.tidemark.client.topic.Applier;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.value.WritableValue;

/// Shows a topic in properties of JavaFX.
///
/// A property is set on JavaFX's thread, a little after the topic counts the value as shown; values
/// are set in order, so the last one stays.
public final class PropertyApplier {
    private PropertyApplier() {}

    /// Sets one property to the whole value.
    ///
    /// @param ui runs tasks in order on JavaFX's thread: `Platform::runLater`
    public static <T> Applier<T> of(Executor ui, WritableValue<? super T> property) {
        return (value, context) -> ui.execute(() -> property.setValue(value));
    }

    /// Sets one property to a part of the value, such as a component of a record.
    ///
    /// @param ui runs tasks in order on JavaFX's thread: `Platform::runLater`
    public static <T, P> Applier<T> part(
            Executor ui, Function<? super T, ? extends P> part, WritableValue<P> property) {
        return (value, context) -> {
            P shown = part.apply(value);
            ui.execute(() -> property.setValue(shown));
        };
    }
}
