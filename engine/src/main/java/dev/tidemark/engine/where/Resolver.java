package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.operators.Casts;
import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.operators.Functions;
import dev.tidemark.engine.operators.Overloads;
import dev.tidemark.engine.operators.TypeModifiers;
import dev.tidemark.engine.syntax.Names;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.syntax.Node.Polarity;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.Numeric;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import dev.tidemark.engine.value.Values;
import dev.tidemark.engine.where.Where.Scope;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Gives every part of an expression its type, by Postgres's rules, or refuses it.
final class Resolver {
    private static final Set<String> EQUALITIES = Set.of("=", "<>", "!=");

    private final Table table;
    private final Scope scope;
    private final Literals literals;
    private final Applications applications;
    private final Collations collations;
    private final Membership membership;
    private final Set<Integer> columns = new TreeSet<>();

    Resolver(Table table, Scope scope, Map<Integer, String> parameters, Collations collations) {
        this.table = table;
        this.scope = scope;
        this.literals = new Literals(parameters, scope.purpose());
        this.applications = new Applications(literals, collations, scope.purpose());
        this.collations = collations;
        this.membership = new Membership(applications);
    }

    /// Positions of the columns that were met.
    Set<Integer> columns() {
        return columns;
    }

    Typed clause(Node root) {
        Typed typed = resolve(root);
        if (typed instanceof Typed.Untyped untyped) {
            return literals.typed(untyped, Type.BOOL);
        }
        if (!typed.type().is(Kind.BOOL)) {
            throw Refusal.whole("WHERE clause must return a boolean");
        }
        return typed;
    }

    private Typed resolve(Node node) {
        return switch (node) {
            case Node.ColumnRef column -> column(column);
            case Node.Constant constant -> constant(constant);
            case Node.Param param -> literals.parameter(param);
            case Node.Operation operation -> operation(operation);
            case Node.Quantified quantified -> quantified(quantified);
            case Node.Logic logic -> logic(logic);
            case Node.IsTest test -> isTest(test);
            case Node.Distinct distinct -> distinct(distinct);
            case Node.Between between -> between(between);
            case Node.InList list -> inList(list);
            case Node.Sublink link -> throw sublink(link);
            case Node.Call call -> call(call);
            case Node.Choice choice -> choice(choice);
            case Node.Case cases -> caseOf(cases);
            case Node.Cast cast -> cast(cast);
            case Node.ArrayOf array -> arrayOf(array);
            case Node.Subscript subscript -> subscript(subscript);
            case Node.Collate collate -> collate(collate);
            case Node.RowOf row -> throw unsupported(row);
            case Node.Unsupported unsupported -> throw unsupported(unsupported);
        };
    }

    private List<Typed> resolve(List<Node> nodes) {
        List<Typed> typed = new ArrayList<>();
        for (Node node : nodes) {
            typed.add(resolve(node));
        }
        return typed;
    }

    private static Refusal unsupported(Node node) {
        return Refusal.at(
                node.position(), node.postgresName() + " is not supported in this context");
    }

    private Typed column(Node.ColumnRef reference) {
        List<String> path = reference.path();
        String name = path.getLast();
        List<String> prefix = path.subList(0, path.size() - 1);
        boolean own =
                prefix.isEmpty()
                        || prefix.equals(List.of(table.name()))
                        || prefix.equals(List.of(table.schema(), table.name()));
        int index = own && scope.columns().contains(name) ? table.indexOf(name) : -1;
        if (index < 0) {
            throw Refusal.at(reference.position(), "unknown reference " + Names.shown(path));
        }
        columns.add(index);
        Column column = table.columns().get(index);
        return new Typed.ColumnOf(Type.of(column.type()), index, name, column.collation());
    }

    private static Typed constant(Node.Constant constant) {
        int position = constant.position();
        String text = constant.text();
        return switch (constant.form()) {
            case INTEGER -> number(text);
            case DECIMAL -> new Typed.Constant(Type.NUMERIC, decimal(position, text));
            case STRING -> new Typed.Untyped(position, text, null);
            case BOOLEAN -> new Typed.Constant(Type.BOOL, text.equals("true"));
            case NULL -> new Typed.Untyped(position, null, null);
            case BITS -> throw Refusal.at(position, "BitString values are not supported");
        };
    }

    private static Typed number(String text) {
        BigInteger value = new BigInteger(text);
        int bits = value.bitLength();
        return bits < Integer.SIZE
                ? new Typed.Constant(Type.INT4, value.longValue())
                : bits < Long.SIZE
                        ? new Typed.Constant(Type.INT8, value.longValue())
                        : new Typed.Constant(Type.NUMERIC, Numeric.of(new BigDecimal(value)));
    }

    private static Object decimal(int position, String text) {
        try {
            return Values.parse(Type.NUMERIC, text);
        } catch (InvalidValue e) {
            throw Refusal.at(position, "invalid syntax for type numeric: " + text);
        }
    }

    private Typed operation(Node.Operation operation) {
        int position = operation.position();
        Node first = operation.left();
        if (first == null) {
            return applications.prefix(operation.operator(), resolve(operation.right()), position);
        }
        if (EQUALITIES.contains(operation.operator())) {
            refuseCollate(first);
            refuseCollate(operation.right());
        }
        Typed left = resolve(first);
        Typed right = resolve(operation.right());
        return applications.infix(operation.operator(), left, right, position);
    }

    /// Collations decide order; equal bytes are equal under any that is accepted here. So the
    /// clause is refused where it changes nothing, as the protocol has it.
    private static void refuseCollate(Node operand) {
        if (operand instanceof Node.Collate collate) {
            throw Refusal.at(
                    collate.position(),
                    collate.postgresName() + " is not supported in this context");
        }
    }

    private Typed quantified(Node.Quantified quantified) {
        int position = quantified.position();
        Typed left = resolve(quantified.left());
        Typed array = resolve(quantified.right());
        Type element = array.type().element();
        if (element == null && !array.type().is(Kind.UNKNOWN)) {
            throw Refusal.at(
                    position, "argument of " + quantified.quantifier() + " must be an array");
        }
        Type item = element == null ? Type.UNKNOWN : element;
        Function function =
                applications.operator(quantified.operator(), left.type(), item, position);
        if (!function.signature().result().is(Kind.BOOL)) {
            throw Refusal.at(
                    position, "operator of " + quantified.quantifier() + " must give a boolean");
        }
        List<Type> parameters = function.signature().parameters();
        Typed operand = applications.coerce(left, parameters.getFirst(), position);
        Typed items = applications.cast(array, Type.arrayOf(parameters.getLast()), position);
        Function.Body body =
                function.binding()
                        .bind(collations.check(function, List.of(operand, items), position));
        return applications.folded(
                new Typed.Quantified(function, quantified.quantifier(), operand, items, body),
                position);
    }

    private Typed logic(Node.Logic logic) {
        List<Typed> operands = new ArrayList<>();
        for (Node node : logic.operands()) {
            Typed operand = resolve(node);
            if (operand instanceof Typed.Untyped untyped) {
                operand = literals.typed(untyped, Type.BOOL);
            }
            if (!operand.type().is(Kind.BOOL)) {
                throw Refusal.at(node.position(), described(operand) + " is not castable to bool");
            }
            operands.add(operand);
        }
        return Simplification.logic(logic.connective(), operands);
    }

    private static String described(Typed typed) {
        String type = " of type " + typed.type().name();
        return switch (typed) {
            case Typed.ColumnOf column -> "reference " + Names.shown(column.name()) + type;
            case Typed.Constant _ -> "value" + type;
            default -> "expression" + type;
        };
    }

    private Typed isTest(Node.IsTest test) {
        int position = test.position();
        Typed operand = resolve(test.operand());
        if (test.test() == Node.IsTest.Test.NULL) {
            return applications.folded(
                    new Typed.IsTest(concrete(operand), test.test(), test.polarity()), position);
        }
        if (operand instanceof Typed.Untyped untyped) {
            operand = literals.typed(untyped, Type.BOOL);
        }
        if (!operand.type().is(Kind.BOOL)) {
            String words = (test.polarity() == Polarity.PLAIN ? "IS " : "IS NOT ") + test.test();
            throw Refusal.at(
                    test.position(),
                    "argument of " + words + " must be bool, not " + operand.type().name());
        }
        return applications.folded(
                new Typed.IsTest(operand, test.test(), test.polarity()), position);
    }

    /// A literal that nothing gives a type is text; a parameter must get one.
    private Typed concrete(Typed operand) {
        if (!(operand instanceof Typed.Untyped untyped)) {
            return operand;
        }
        if (untyped.parameter() != null) {
            throw Refusal.at(
                    untyped.position(),
                    "could not determine data type of parameter $" + untyped.parameter());
        }
        return literals.typed(untyped, Type.TEXT);
    }

    private Typed distinct(Node.Distinct distinct) {
        Typed left = resolve(distinct.left());
        Typed right = resolve(distinct.right());
        boolean nulls = isNull(left) || isNull(right);
        if (nulls) {
            Typed operand = isNull(left) ? right : left;
            Polarity polarity =
                    distinct.polarity() == Polarity.PLAIN ? Polarity.NEGATED : Polarity.PLAIN;
            return applications.folded(
                    new Typed.IsTest(concrete(operand), Node.IsTest.Test.NULL, polarity),
                    distinct.position());
        }
        int position = distinct.position();
        Typed.Apply equality = applications.operation("=", left, right, position);
        return applications.folded(new Typed.Distinct(equality, distinct.polarity()), position);
    }

    private static boolean isNull(Typed typed) {
        return typed instanceof Typed.Untyped(_, String text, String parameter)
                && text == null
                && parameter == null;
    }

    private Typed between(Node.Between between) {
        Typed operand = resolve(between.operand());
        Typed low = resolve(between.low());
        Typed high = resolve(between.high());
        int position = between.position();
        boolean plain = between.polarity() == Polarity.PLAIN;
        Typed inside = range(operand, low, high, between.polarity(), position);
        if (between.order() == Node.Between.Order.ASYMMETRIC) {
            return inside;
        }
        Typed mirrored = range(operand, high, low, between.polarity(), position);
        return Simplification.logic(
                plain ? Connective.OR : Connective.AND, List.of(inside, mirrored));
    }

    private Typed range(Typed operand, Typed low, Typed high, Polarity polarity, int position) {
        boolean plain = polarity == Polarity.PLAIN;
        return Simplification.logic(
                plain ? Connective.AND : Connective.OR,
                List.of(
                        applications.infix(plain ? ">=" : "<", operand, low, position),
                        applications.infix(plain ? "<=" : ">", operand, high, position)));
    }

    private Typed inList(Node.InList list) {
        Typed operand = resolve(list.operand());
        Typed in = membership.in(operand, resolve(list.items()), list.position());
        return list.polarity() == Polarity.PLAIN
                ? in
                : Simplification.logic(Connective.NOT, List.of(in));
    }

    private static Refusal sublink(Node.Sublink link) {
        if (link.role() != Node.Sublink.Role.IN) {
            return Refusal.at(
                    link.position(),
                    "only `value IN (SELECT ...)` sublinks are supported right now");
        }
        return Refusal.at(link.position(), "subqueries are not supported yet");
    }

    private Typed call(Node.Call call) {
        int position = call.position();
        List<String> path = call.name();
        boolean builtin = path.size() == 1 || path.getFirst().equals("pg_catalog");
        String name = builtin ? path.getLast() : String.join(".", path);
        if (call.refusal() != null) {
            throw Refusal.at(position, call.refusal());
        }
        List<Typed> arguments = resolve(call.arguments());
        if (name.equals("concat") && !arguments.isEmpty()) {
            List<Typed> texts = concatenated(arguments, position);
            return applications.folded(new Typed.Choice(Type.TEXT, "concat", texts), position);
        }
        if (!Functions.knows(name, arguments.size())) {
            throw Refusal.at(
                    position, "unknown or unsupported function " + name + '/' + arguments.size());
        }
        List<Type> types = arguments.stream().map(Typed::type).toList();
        Function function = Overloads.choose(Functions.named(name, types), types);
        if (function == null) {
            String list = String.join(", ", types.stream().map(Type::name).toList());
            throw Refusal.at(
                    position,
                    "Could not select a function overload for " + name + '(' + list + ')');
        }
        return applications.apply(function, arguments, position);
    }

    private List<Typed> concatenated(List<Typed> arguments, int position) {
        List<Typed> texts = new ArrayList<>();
        for (Typed argument : arguments) {
            Typed typed = concrete(argument);
            if (typed.type().is(Kind.OTHER)) {
                throw Refusal.at(
                        position, "unsupported type " + typed.type().name() + " in concat");
            }
            texts.add(typed);
        }
        return texts;
    }

    private Typed choice(Node.Choice choice) {
        List<Typed> arguments = resolve(choice.arguments());
        int position = choice.position();
        if (choice.function().equals("nullif")) {
            Typed.Apply equality =
                    applications.operation(
                            "=", arguments.getFirst(), arguments.getLast(), position);
            Typed first = equality.arguments().getFirst();
            Typed nothing = new Typed.Constant(first.type(), null);
            return Simplification.cases(
                    first.type(),
                    List.of(new Typed.Case.When(applications.folded(equality, position), nothing)),
                    first);
        }
        List<Typed> unified = applications.unified(arguments, position);
        Type type = unified.getFirst().type();
        if (choice.function().equals("coalesce")) {
            return Simplification.coalesce(type, unified);
        }
        Function less = applications.operator("<", type, type, position);
        collations.check(less, unified, position);
        return applications.folded(new Typed.Choice(type, choice.function(), unified), position);
    }

    private Typed caseOf(Node.Case cases) {
        Node subject = cases.operand();
        List<Typed> conditions = new ArrayList<>();
        List<Typed> results = new ArrayList<>();
        for (Node.Case.When when : cases.whens()) {
            Node condition =
                    subject == null
                            ? when.condition()
                            : new Node.Operation(
                                    when.condition().position(), "=", subject, when.condition());
            conditions.add(resolve(condition));
            results.add(resolve(when.result()));
        }
        Node otherwise = cases.otherwise();
        results.add(
                otherwise == null
                        ? new Typed.Untyped(cases.position(), null, null)
                        : resolve(otherwise));
        // Postgres looks at ELSE first when it settles the type.
        results.addFirst(results.removeLast());
        List<Typed> unified = new ArrayList<>(applications.unified(results, cases.position()));
        unified.addLast(unified.removeFirst());
        List<Typed.Case.When> whens = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Typed condition = conditions.get(i);
            if (condition instanceof Typed.Untyped untyped) {
                condition = literals.typed(untyped, Type.BOOL);
            }
            if (!condition.type().is(Kind.BOOL)) {
                throw Refusal.at(
                        cases.whens().get(i).condition().position(),
                        described(condition) + " is not castable to bool");
            }
            whens.add(new Typed.Case.When(condition, unified.get(i)));
        }
        return Simplification.cases(unified.getLast().type(), whens, unified.getLast());
    }

    private Typed cast(Node.Cast cast) {
        Type type = TypeLookup.find(cast.type(), table);
        if (cast.operand() instanceof Node.ArrayOf array && type.element() != null) {
            return arrayAs(array, type);
        }
        Typed value = applications.cast(resolve(cast.operand()), type, cast.position());
        return modified(value, cast.type());
    }

    private Typed modified(Typed value, Node.TypeName written) {
        if (written.modifiers().isEmpty()) {
            return value;
        }
        Function modifier = TypeModifiers.function(value.type(), written.modifiers());
        if (modifier == null) {
            throw Refusal.at(written.position(), "type modifiers are not supported here");
        }
        return applications.apply(modifier, List.of(value), written.position());
    }

    private Typed arrayAs(Node.ArrayOf array, Type type) {
        Type element = type.element();
        List<Typed> items = new ArrayList<>();
        for (Node item : array.items()) {
            if (item instanceof Node.ArrayOf nested) {
                items.add(arrayAs(nested, type));
            } else if (element != null) {
                items.add(applications.cast(resolve(item), element, item.position()));
            }
        }
        return foldedArray(type, items, array.position());
    }

    private Typed arrayOf(Node.ArrayOf array) {
        if (array.items().isEmpty()) {
            throw Refusal.at(array.position(), "cannot determine type of empty array");
        }
        List<Typed> items = applications.unified(resolve(array.items()), array.position());
        Type type = items.getFirst().type();
        boolean nested = array.items().getFirst() instanceof Node.ArrayOf;
        return foldedArray(nested ? type : Type.arrayOf(type), items, array.position());
    }

    private static Typed foldedArray(Type type, List<Typed> items, int position) {
        Typed.ArrayOf array = new Typed.ArrayOf(type, items);
        if (!items.stream().allMatch(Typed.Constant.class::isInstance)) {
            return array;
        }
        try {
            return new Typed.Constant(type, new Evaluation().constant(array));
        } catch (InvalidValue e) {
            throw Refusal.at(position, String.valueOf(e.getMessage()));
        }
    }

    private Typed subscript(Node.Subscript subscript) {
        List<Node> subscripts = new ArrayList<>();
        Node base = subscript;
        boolean slice = false;
        while (base instanceof Node.Subscript inner) {
            slice |= inner.extent() == Node.Subscript.Extent.SLICE;
            if (inner.from() != null) {
                subscripts.addFirst(inner.from());
            }
            base = inner.base();
        }
        Typed array = resolve(base);
        Type element = array.type().element();
        int position = subscript.position();
        if (element == null) {
            throw Refusal.at(position, "A_Indirection is not supported in this context");
        }
        if (slice) {
            return slice(subscript, array, position);
        }
        List<Typed> numbers = new ArrayList<>();
        for (Node node : subscripts) {
            numbers.add(subscriptNumber(node));
        }
        return new Typed.Element(element, array, numbers);
    }

    private Typed slice(Node.Subscript subscript, Typed array, int position) {
        if (subscript.base() instanceof Node.Subscript) {
            throw Refusal.at(position, "slices of more than one dimension are not supported");
        }
        Node from = subscript.from();
        Node until = subscript.until();
        return new Typed.Slice(
                array,
                from == null ? null : subscriptNumber(from),
                until == null ? null : subscriptNumber(until));
    }

    private Typed subscriptNumber(Node node) {
        Typed number = resolve(node);
        if (!Casts.isNumber(number.type()) && !number.type().is(Kind.UNKNOWN)) {
            throw Refusal.at(node.position(), "array subscript must have type integer");
        }
        return applications.cast(number, Type.INT4, node.position());
    }

    private Typed collate(Node.Collate collate) {
        List<String> path = collate.name();
        boolean catalog = path.size() == 1 || path.getFirst().equals("pg_catalog");
        String name = path.getLast();
        if (!catalog || !(name.equals("C") || name.equals("POSIX"))) {
            throw Refusal.at(
                    collate.position(),
                    "collation \"" + String.join(".", path) + "\" is not supported; \"C\" is");
        }
        Typed operand = concrete(resolve(collate.operand()));
        if (!operand.type().isCollatable()) {
            throw Refusal.at(
                    collate.position(),
                    "collations are not supported by type " + operand.type().name());
        }
        return new Typed.Collate(operand);
    }
}
