package dev.tidemark.engine.value;

import java.util.Arrays;
import java.util.List;

/// A regular expression of the part of Postgres's advanced syntax that [RegexParser] reads.
///
/// It runs as a set of states that move in step over the text (Thompson's construction), so that
/// the time is at most the product of the two lengths, whatever the pattern. Only whether there is
/// a match can be asked, so greediness does not matter.
public final class RegexPattern {
    private static final int STATES_MAX = 2_000;

    /// Parts that are laid out, each as often as it is repeated: one that matches nothing, such as
    /// `()`, has no state, and bounds within bounds multiply.
    private static final int PARTS_MAX = 10 * STATES_MAX;

    private final Instruction[] program;

    /// Whether letters match their other case.
    public enum Letters {
        EXACT,
        ANY_CASE
    }

    /// One state.
    private sealed interface Instruction {
        record Consume(CharacterSet set) implements Instruction {}

        record Check(Regex.Position position) implements Instruction {}

        /// Goes on at both.
        record Split(int first, int second) implements Instruction {}

        record Match() implements Instruction {}
    }

    private RegexPattern(Instruction[] program) {
        this.program = program;
    }

    /// @param mapping letters and classes of the collation
    /// @throws InvalidValue if Postgres refuses the pattern, or it uses what is not known here
    public static RegexPattern parse(String pattern, CaseMapping mapping, Letters letters) {
        Regex regex = new RegexParser(pattern, mapping, letters).parse();
        return new RegexPattern(new Assembly().assemble(regex));
    }

    /// Lays out the states of an expression; a slot is a state's number.
    private static final class Assembly {
        private Instruction[] program = new Instruction[16];
        private int size;
        private int parts;

        Instruction[] assemble(Regex regex) {
            emit(regex);
            add(new Instruction.Match());
            return Arrays.copyOf(program, size);
        }

        private int add(Instruction instruction) {
            if (size >= STATES_MAX) {
                throw tooComplex();
            }
            if (size == program.length) {
                program = Arrays.copyOf(program, size * 2);
            }
            program[size] = instruction;
            return size++;
        }

        private static InvalidValue tooComplex() {
            return new InvalidValue("regular expression is too complex");
        }

        private void emit(Regex regex) {
            if (++parts > PARTS_MAX) {
                throw tooComplex();
            }
            switch (regex) {
                case Regex.One(CharacterSet set) -> add(new Instruction.Consume(set));
                case Regex.At(Regex.Position position) -> add(new Instruction.Check(position));
                case Regex.Sequence(List<Regex> parts) -> parts.forEach(this::emit);
                case Regex.Choice(List<Regex> branches) -> emitChoice(branches);
                case Regex.Repeat(Regex part, int min, int max) -> emitRepeat(part, min, max);
            }
        }

        private void emitChoice(List<Regex> branches) {
            int[] ends = new int[branches.size()];
            for (int i = 0; i < branches.size() - 1; i++) {
                int split = add(new Instruction.Split(size + 1, 0));
                emit(branches.get(i));
                ends[i] = add(new Instruction.Split(0, 0));
                program[split] = new Instruction.Split(split + 1, size);
            }
            emit(branches.getLast());
            for (int i = 0; i < branches.size() - 1; i++) {
                program[ends[i]] = new Instruction.Split(size, size);
            }
        }

        private void emitRepeat(Regex part, int min, int max) {
            for (int i = 0; i < min; i++) {
                emit(part);
            }
            if (max == Regex.Repeat.UNBOUNDED) {
                int split = add(new Instruction.Split(0, 0));
                emit(part);
                add(new Instruction.Split(split, split));
                program[split] = new Instruction.Split(split + 1, size);
                return;
            }
            int[] splits = new int[max - min];
            for (int i = 0; i < splits.length; i++) {
                splits[i] = add(new Instruction.Split(0, 0));
                emit(part);
            }
            for (int split : splits) {
                program[split] = new Instruction.Split(split + 1, size);
            }
        }
    }

    /// Whether it matches anywhere in the text.
    public boolean matches(String text) {
        States now = new States(program.length);
        States next = new States(program.length);
        int at = 0;
        while (true) {
            if (reach(now, 0, text, at)) {
                return true;
            }
            if (at == text.length()) {
                return false;
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            for (int i = 0; i < now.size; i++) {
                int state = now.list[i];
                boolean moves =
                        program[state] instanceof Instruction.Consume(CharacterSet set)
                                && set.contains(c);
                if (moves && reach(next, state + 1, text, at)) {
                    return true;
                }
            }
            States empty = now;
            now = next;
            next = empty;
            next.size = 0;
            Arrays.fill(next.member, false);
        }
    }

    /// Adds a state and all that follow it without a character; tells whether it is the match.
    private boolean reach(States states, int first, String text, int at) {
        int depth = 0;
        int[] stack = states.stack;
        stack[depth++] = first;
        while (depth > 0) {
            int state = stack[--depth];
            if (states.member[state]) {
                continue;
            }
            states.member[state] = true;
            switch (program[state]) {
                case Instruction.Match _ -> {
                    return true;
                }
                case Instruction.Consume _ -> states.list[states.size++] = state;
                case Instruction.Check(Regex.Position position) -> {
                    if (position.holds(text, at)) {
                        stack[depth++] = state + 1;
                    }
                }
                case Instruction.Split(int one, int two) -> {
                    stack[depth++] = one;
                    stack[depth++] = two;
                }
            }
        }
        return false;
    }

    private static final class States {
        final int[] list;
        final int[] stack;
        final boolean[] member;
        int size;

        States(int states) {
            list = new int[states];
            stack = new int[2 * states + 2];
            member = new boolean[states];
        }
    }
}
