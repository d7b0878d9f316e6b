package dev.tidemark.engine.value;

import dev.tidemark.engine.value.Regex.Position;
import dev.tidemark.engine.value.RegexPattern.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads Postgres's advanced regular expressions (section 9.7.3 of its manual) without back
/// references, lookaround, embedded options and collating elements.
///
/// What a letter is depends on the collation: classes such as `\w` are read under C and POSIX only.
final class RegexParser {
    private static final int REPEAT_MAX = 255;
    private static final int DEPTH_MAX = 100;
    private static final int CASE_RANGE_MAX = 1_000;
    private static final Map<Character, Character> CONTROLS =
            Map.of(
                    'a', '\u0007', 'b', '\b', 'e', '\u001b', 'f', '\f', 'n', '\n', 'r', '\r', 't',
                    '\t', 'v', '\u000b');
    private static final Map<String, CharacterSet> CLASSES =
            Map.of(
                    "alnum", set('0', '9', 'A', 'Z', 'a', 'z'),
                    "alpha", set('A', 'Z', 'a', 'z'),
                    "digit", CharacterSet.DIGIT,
                    "lower", set('a', 'z'),
                    "upper", set('A', 'Z'),
                    "space", CharacterSet.SPACE,
                    "punct", set('!', '/', ':', '@', '[', '`', '{', '~'));

    private final String pattern;
    private final CaseMapping mapping;
    private final Letters letters;
    private int at;
    private int depth;

    RegexParser(String pattern, CaseMapping mapping, Letters letters) {
        this.pattern = pattern;
        this.mapping = mapping;
        this.letters = letters;
    }

    private static CharacterSet set(int... bounds) {
        List<Integer> ranges = new ArrayList<>();
        for (int bound : bounds) {
            ranges.add(bound);
        }
        return new CharacterSet(ranges, CharacterSet.Sense.IN);
    }

    Regex parse() {
        if (pattern.startsWith("***") || pattern.indexOf('\0') >= 0) {
            throw unsupported("directors");
        }
        Regex regex = choice();
        if (at < pattern.length()) {
            throw invalid("parentheses () not balanced");
        }
        return regex;
    }

    private Regex choice() {
        if (++depth > DEPTH_MAX) {
            throw new InvalidValue("regular expression is nested too deeply");
        }
        List<Regex> branches = new ArrayList<>();
        branches.add(sequence());
        while (accept('|')) {
            branches.add(sequence());
        }
        depth--;
        return branches.size() == 1 ? branches.getFirst() : new Regex.Choice(branches);
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            Regex part = atom();
            boolean place = part instanceof Regex.At;
            if (!place) {
                part = repeated(part);
            }
            if (at < pattern.length() && startsQuantifier()) {
                throw invalid("quantifier operand invalid");
            }
            parts.add(part);
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(parts);
    }

    private boolean startsQuantifier() {
        return switch (peek()) {
            case '*', '+', '?' -> true;
            case '{' -> at + 1 < pattern.length() && isDigit(pattern.charAt(at + 1));
            default -> false;
        };
    }

    private Regex repeated(Regex part) {
        if (at >= pattern.length() || !startsQuantifier()) {
            return part;
        }
        Regex repeat =
                switch (take()) {
                    case '*' -> new Regex.Repeat(part, 0, Regex.Repeat.UNBOUNDED);
                    case '+' -> new Regex.Repeat(part, 1, Regex.Repeat.UNBOUNDED);
                    case '?' -> new Regex.Repeat(part, 0, 1);
                    default -> bounds(part);
                };
        accept('?');
        return repeat;
    }

    private Regex bounds(Regex part) {
        int min = number();
        int max = min;
        if (accept(',')) {
            max = peek() == '}' ? Regex.Repeat.UNBOUNDED : number();
        }
        if (!accept('}') || (max >= 0 && max < min)) {
            throw invalid("invalid repetition count(s)");
        }
        return new Regex.Repeat(part, min, max);
    }

    private int number() {
        int value = 0;
        int start = at;
        while (at < pattern.length() && isDigit(peek())) {
            value = value * 10 + (take() - '0');
            if (value > REPEAT_MAX) {
                throw invalid("invalid repetition count(s)");
            }
        }
        if (at == start) {
            throw invalid("invalid repetition count(s)");
        }
        return value;
    }

    private Regex atom() {
        char c = peek();
        return switch (c) {
            case '(' -> group();
            case '[' -> bracket();
            case '.' -> {
                at++;
                yield new Regex.One(CharacterSet.ANY);
            }
            case '^' -> place(Position.START);
            case '$' -> place(Position.END);
            case '\\' -> escape();
            case '*', '+', '?' -> throw invalid("quantifier operand invalid");
            case '{' -> {
                if (startsQuantifier()) {
                    throw invalid("quantifier operand invalid");
                }
                yield literal(takeCodePoint());
            }
            default -> literal(takeCodePoint());
        };
    }

    private Regex place(Position position) {
        at++;
        return new Regex.At(position);
    }

    private Regex group() {
        at++;
        if (at < pattern.length() && peek() == '?') {
            if (!pattern.startsWith("?:", at)) {
                throw unsupported("lookaround and embedded options");
            }
            at += 2;
        }
        Regex inner = choice();
        if (!accept(')')) {
            throw invalid("parentheses () not balanced");
        }
        // A group of its own, so that a place inside may be repeated.
        return inner instanceof Regex.At ? new Regex.Sequence(List.of(inner)) : inner;
    }

    private Regex literal(int codePoint) {
        List<Integer> ranges = new ArrayList<>();
        addRange(ranges, codePoint, codePoint);
        return new Regex.One(new CharacterSet(ranges, CharacterSet.Sense.IN));
    }

    private void addRange(List<Integer> ranges, int first, int last) {
        ranges.add(first);
        ranges.add(last);
        if (letters == Letters.EXACT) {
            return;
        }
        if (last - first > CASE_RANGE_MAX) {
            throw unsupported("long ranges without regard to case");
        }
        for (int c = first; c <= last; c++) {
            for (int other : new int[] {mapping.lower(c), mapping.upper(c)}) {
                if (other != c) {
                    ranges.add(other);
                    ranges.add(other);
                }
            }
        }
    }

    private Regex escape() {
        at++;
        if (at >= pattern.length()) {
            throw invalid("invalid escape \\ sequence");
        }
        char c = peek();
        return switch (c) {
            case 'd' -> one(digits());
            case 'D' -> one(digits().complement());
            case 's' -> one(ascii(CharacterSet.SPACE));
            case 'S' -> one(ascii(CharacterSet.SPACE).complement());
            case 'w' -> one(ascii(CharacterSet.WORD));
            case 'W' -> one(ascii(CharacterSet.WORD).complement());
            case 'A' -> place(Position.START);
            case 'Z' -> place(Position.END);
            case 'm' -> word(Position.WORD_START);
            case 'M' -> word(Position.WORD_END);
            case 'y' -> word(Position.WORD_EDGE);
            case 'Y' -> word(Position.NO_WORD_EDGE);
            default -> literal(escapedCharacter());
        };
    }

    private Regex one(CharacterSet set) {
        at++;
        return new Regex.One(set);
    }

    private Regex word(Position position) {
        ascii(CharacterSet.WORD);
        return place(position);
    }

    private CharacterSet digits() {
        if (!mapping.equals(CaseMapping.ASCII) && !mapping.equals(CaseMapping.UNICODE)) {
            throw unsupported("character classes under this collation");
        }
        return CharacterSet.DIGIT;
    }

    private CharacterSet ascii(CharacterSet set) {
        if (!mapping.equals(CaseMapping.ASCII)) {
            throw unsupported("character classes under this collation");
        }
        return set;
    }

    /// After a backslash: a control character or a character that means itself.
    private int escapedCharacter() {
        int c = takeCodePoint();
        if (c < 0x80 && Character.isLetterOrDigit(c)) {
            Character control = CONTROLS.get((char) c);
            if (control == null) {
                throw unsupported("the escape \\" + (char) c);
            }
            return control;
        }
        if (c >= 0x80) {
            throw unsupported("escapes of characters beyond ASCII");
        }
        return c;
    }

    private Regex bracket() {
        at++;
        boolean negated = accept('^');
        List<Integer> ranges = new ArrayList<>();
        boolean first = true;
        while (first || peekInBracket() != ']') {
            item(ranges);
            first = false;
        }
        at++;
        CharacterSet set = new CharacterSet(ranges, CharacterSet.Sense.IN);
        return new Regex.One(negated ? set.complement() : set);
    }

    private char peekInBracket() {
        if (at >= pattern.length()) {
            throw invalid("brackets [] not balanced");
        }
        return pattern.charAt(at);
    }

    private void item(List<Integer> ranges) {
        if (peekInBracket() == '[' && at + 1 < pattern.length()) {
            char next = pattern.charAt(at + 1);
            if (next == ':') {
                namedClass(ranges);
                return;
            }
            if (next == '.' || next == '=') {
                throw unsupported("collating elements");
            }
        }
        if (peekInBracket() == '\\' && at + 1 < pattern.length()) {
            CharacterSet set =
                    switch (pattern.charAt(at + 1)) {
                        case 'd' -> digits();
                        case 's' -> ascii(CharacterSet.SPACE);
                        case 'w' -> ascii(CharacterSet.WORD);
                        default -> CharacterSet.ANY;
                    };
            if (!set.equals(CharacterSet.ANY)) {
                at += 2;
                ranges.addAll(set.ranges());
                return;
            }
        }
        if (peekInBracket() == '-' && at > 0 && !isEdge()) {
            throw unsupported("a lone - inside brackets");
        }
        int from = bracketCharacter();
        int until = from;
        boolean range =
                at + 1 < pattern.length()
                        && pattern.charAt(at) == '-'
                        && pattern.charAt(at + 1) != ']';
        if (range) {
            at++;
            if (pattern.startsWith("[", at)) {
                throw unsupported("collating elements");
            }
            until = bracketCharacter();
        }
        if (until < from) {
            throw invalid("invalid character range");
        }
        addRange(ranges, from, until);
    }

    private boolean isEdge() {
        char before = pattern.charAt(at - 1);
        boolean opens = before == '[' || before == '^';
        return opens || (at + 1 < pattern.length() && pattern.charAt(at + 1) == ']');
    }

    private int bracketCharacter() {
        if (peekInBracket() == '\\') {
            at++;
            peekInBracket();
            return escapedCharacter();
        }
        return takeCodePoint();
    }

    private void namedClass(List<Integer> ranges) {
        int end = pattern.indexOf(":]", at + 2);
        CharacterSet set = end < 0 ? null : CLASSES.get(pattern.substring(at + 2, end));
        if (set == null) {
            throw unsupported("this character class");
        }
        if (letters == Letters.ANY_CASE) {
            throw unsupported("character classes without regard to case");
        }
        ranges.addAll((set.equals(CharacterSet.DIGIT) ? digits() : ascii(set)).ranges());
        at = end + 2;
    }

    private char peek() {
        if (at >= pattern.length()) {
            throw invalid("ends too early");
        }
        return pattern.charAt(at);
    }

    private char take() {
        char c = peek();
        at++;
        return c;
    }

    private int takeCodePoint() {
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean accept(char wanted) {
        boolean found = at < pattern.length() && pattern.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static InvalidValue invalid(String what) {
        return new InvalidValue("invalid regular expression: " + what);
    }

    private static InvalidValue unsupported(String what) {
        return new InvalidValue("regular expressions: " + what + " are not supported");
    }
}
