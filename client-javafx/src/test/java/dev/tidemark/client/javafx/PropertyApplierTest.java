package dev.tidemark.client.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.topic.Applier;
import dev.tidemark.client.topic.Appliers;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class PropertyApplierTest {
    record Settings(String theme, int size) {}

    private final Queue<Runnable> platform = new ArrayDeque<>();

    private static <T> void apply(Applier<T> applier, T value) {
        applier.apply(
                value,
                new Applier.Context(
                        new TopicName("settings"), Optional.empty(), Applier.Cause.PULLED));
    }

    private void runLater() {
        for (Runnable next = platform.poll(); next != null; next = platform.poll()) {
            next.run();
        }
    }

    @Test
    void aPropertyIsSetOnItsOwnThreadAndInOrder() {
        SimpleObjectProperty<Settings> property = new SimpleObjectProperty<>();
        Applier<Settings> applier = PropertyApplier.of(platform::add, property);

        apply(applier, new Settings("light", 12));
        apply(applier, new Settings("dark", 12));
        assertThat(property.get()).isNull();
        runLater();

        assertThat(property.get()).isEqualTo(new Settings("dark", 12));
    }

    @Test
    void eachPartGoesToItsProperty() {
        SimpleStringProperty theme = new SimpleStringProperty();
        SimpleIntegerProperty size = new SimpleIntegerProperty();

        apply(
                Appliers.all(
                        PropertyApplier.<Settings, String>part(
                                platform::add, Settings::theme, theme),
                        PropertyApplier.<Settings, Number>part(
                                platform::add, Settings::size, size)),
                new Settings("dark", 14));
        runLater();

        assertThat(theme.get()).isEqualTo("dark");
        assertThat(size.get()).isEqualTo(14);
    }
}
