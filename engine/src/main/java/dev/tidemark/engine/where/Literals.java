package dev.tidemark.engine.where;

import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Values;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives literals and parameters their types; each parameter has one type in the whole clause.
final class Literals {
    private final Map<Integer, String> parameters;
    private final Purpose purpose;
    private final Map<String, Type> parameterTypes = new HashMap<>();

    Literals(Map<Integer, String> parameters, Purpose purpose) {
        this.parameters = parameters;
        this.purpose = purpose;
    }

    Typed.Untyped parameter(Node.Param param) {
        String number = param.number().replaceFirst("^0+(?=\\d)", "");
        String value = number.length() > 9 ? null : parameters.get(Integer.parseInt(number));
        if (value == null) {
            throw Refusal.at(param.position(), "parameter $" + number + " was not provided");
        }
        if (value.indexOf('\0') >= 0) {
            throw Refusal.at(param.position(), "invalid byte sequence for encoding \"UTF8\": 0x00");
        }
        return new Typed.Untyped(param.position(), value, number);
    }

    /// The constant of type `type` that the literal stands for.
    Typed.Constant typed(Typed.Untyped literal, Type type) {
        if (literal.parameter() != null) {
            claim(literal.parameter(), type, literal.position());
        }
        return new Typed.Constant(type, value(literal, type));
    }

    private void claim(String parameter, Type type, int position) {
        Type known = parameterTypes.putIfAbsent(parameter, type);
        if (known != null && !known.equals(type)) {
            throw Refusal.at(
                    position,
                    "type conflict for $"
                            + parameter
                            + ": "
                            + known.name()
                            + " and "
                            + type.name());
        }
    }

    private @Nullable Object value(Typed.Untyped literal, Type type) {
        String text = literal.text();
        if (text == null) {
            return null;
        }
        if (type.is(Type.Kind.ENUM) && purpose == Purpose.SUBSET) {
            return text;
        }
        try {
            return Values.parse(type, text);
        } catch (InvalidValue e) {
            throw Refusal.at(literal.position(), invalid(type, text));
        }
    }

    private static String invalid(Type type, String text) {
        String name = type.is(Type.Kind.ENUM) ? "enum " + type.name() : type.name();
        return "invalid syntax for type " + name + ": " + text;
    }
}
