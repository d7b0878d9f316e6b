package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.fail;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
public final class AppliersTest {
    private static final Applier.Context CONTEXT =
            new Applier.Context(Windows.CART, Optional.empty(), Applier.Cause.PULLED);

    private record Settings(String theme, String draft) {
        static final TopicCodec<Settings> CODEC =
                TopicCodec.of(new Settings("light", ""), Settings::read, Settings::json);

        static Settings read(JsonValue data) throws JsonException {
            if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                    && members.get("theme") instanceof JsonValue.Text(String theme)) {
                return new Settings(
                        theme,
                        members.get("draft") instanceof JsonValue.Text(String draft) ? draft : "");
            }
            throw new JsonException("no theme");
        }

        JsonValue json() {
            return new JsonValue.Members(
                    Map.of("theme", new JsonValue.Text(theme), "draft", new JsonValue.Text(draft)));
        }
    }

    /// As a property of a user interface is.
    private static final class Property {
        private String value = "";

        void set(String other) {
            value = other;
        }
    }

    private static JsonValue.Members object(String json) {
        try {
            return (JsonValue.Members) JsonReader.read(json, 9);
        } catch (JsonException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static Map<String, JsonValue> map(String json) {
        return new LinkedHashMap<>(object(json).byName());
    }

    private static String json(Map<String, JsonValue> map) {
        return new JsonValue.Members(map).toJson();
    }

    @Test
    public void whatHasASetterIsAnApplier() {
        AtomicReference<String> reference = new AtomicReference<>();
        Property property = new Property();

        Appliers.all(Appliers.<String>to(reference::set), Appliers.to(property::set))
                .apply("dark", CONTEXT);

        assertEquals("dark", reference.get());
        assertEquals("dark", property.value);
    }

    @Test
    public void onePartOfARecordGoesToOneProperty() {
        Property theme = new Property();

        Appliers.part(Settings::theme, theme::set).apply(new Settings("dark", "x"), CONTEXT);

        assertEquals("dark", theme.value);
    }

    @Test
    public void aPatchLeavesWhatItDoesNotHave() {
        Map<String, JsonValue> target = map("{\"a\":1,\"b\":{\"x\":1,\"y\":2}}");
        Map<String, JsonValue> same = target;

        Appliers.map(target, Fields.all()).apply(object("{\"b\":{\"x\":9},\"c\":3}"), CONTEXT);

        assertEquals("{\"a\":1,\"b\":{\"x\":9},\"c\":3}", json(target));
        assertSame(same, target);
    }

    @Test
    public void aReplacementRemovesWhatTheSnapshotDoesNotHave() {
        Map<String, JsonValue> target = map("{\"a\":1,\"b\":2}");

        Appliers.map(target, Fields.all().replacing()).apply(object("{\"b\":3}"), CONTEXT);

        assertEquals("{\"b\":3}", json(target));
    }

    @Test
    public void onlyPickedFieldsAreTouched() {
        Map<String, JsonValue> target = map("{\"theme\":\"light\",\"open\":true,\"lang\":\"en\"}");

        Appliers.map(target, Fields.picked("theme", "lang").replacing())
                .apply(object("{\"theme\":\"dark\",\"open\":false}"), CONTEXT);

        assertEquals("{\"theme\":\"dark\",\"open\":true}", json(target));
    }

    @Test
    public void omittedFieldsAreNotTouched() {
        Map<String, JsonValue> target = map("{\"theme\":\"light\",\"open\":true}");

        Appliers.map(target, Fields.omitted("open").replacing())
                .apply(object("{\"lang\":\"de\",\"open\":false}"), CONTEXT);

        assertEquals("{\"open\":true,\"lang\":\"de\"}", json(target));
    }

    @Test
    public void aRecordKeepsTheFieldsThatAreItsOwn() {
        AtomicReference<Settings> settings = new AtomicReference<>(new Settings("light", "half a"));
        Applier<JsonValue.Members> applier =
                Appliers.merged(
                        Settings.CODEC, Fields.omitted("draft"), settings::get, settings::set);

        applier.apply(object("{\"theme\":\"dark\",\"draft\":\"theirs\"}"), CONTEXT);

        assertEquals(new Settings("dark", "half a"), settings.get());
    }

    @Test
    public void aRecordThatDoesNotFitIsNotApplied() {
        AtomicReference<Settings> settings = new AtomicReference<>(new Settings("light", ""));
        Applier<JsonValue.Members> applier =
                Appliers.merged(Settings.CODEC, Fields.all(), settings::get, settings::set);

        try {
            applier.apply(object("{\"theme\":7}"), CONTEXT);
            fail("it was applied");
        } catch (IllegalArgumentException unfit) {
            assertEquals("no theme", unfit.getMessage());
        }
        assertEquals("light", settings.get().theme());
    }

    @Test
    public void anObjectIsStrictlyAnObject() throws JsonException {
        assertEquals("{}", TopicCodec.members().empty().toJson());
        try {
            TopicCodec.members().parse("[1]");
            fail("an array is no object");
        } catch (JsonException strict) {
            assertEquals("the data is not an object", strict.getMessage());
        }
    }

    @Test
    public void whyIsToldToWhoAsks() {
        List<String> told = new ArrayList<>();

        Appliers.<String>told((value, context) -> told.add(value + " " + context.cause()))
                .apply("dark", CONTEXT);

        assertEquals(List.of("dark PULLED"), told);
    }
}
