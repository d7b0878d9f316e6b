package dev.tidemark.patterns.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names the fields of a translated program by their place in the object, so that it packs better.
///
/// TeaVM gives each field of each class a name of its own, thousands of short ones in no order: a
/// twelfth of the packed program. No object is of two classes that do not descend from each other,
/// so the first field of every class can have one name, the second another, and so on after those
/// of the parent.
///
/// It reads what TeaVM writes: `function A(){let a=this;B.call(a);a.c=null;}` is class A, child of
/// B, with field c. A program that looks otherwise stays as it is. So do fields whose name could be
/// one of the browser's own.
final class FieldNames {
    /// The function that makes a class without fields.
    private static final Pattern MAKER = Pattern.compile("([\\w$]+)=superclass=>\\{");

    private static final Pattern CLASS =
            Pattern.compile(
                    "function ([\\w$]+)\\(\\)\\{(?:let a=this;)?([\\w$]+)\\.call\\((?:a|this)\\);"
                            + "((?:(?:a|this)\\.[\\w$]+=[^;{}]*;)*)\\}");
    private static final Pattern FIELD = Pattern.compile("(?:a|this)\\.([\\w$]+)=");

    /// Texts, numbers and words, a property with its dot; three dots are none.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|\\.\\.\\."
                            + "|\\.?[A-Za-z_$][\\w$]*+|[0-9][\\w.]*+");

    private static final Set<String> THE_BROWSERS = Set.of("URL", "PI", "E", "LN2");
    private static final int NAME_MAX = 3;
    private static final int LETTERS = 26;

    private final String program;
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();

    private FieldNames(String program) {
        this.program = program;
    }

    /// The program with such names; the same one if that is not possible.
    static String shared(String program) {
        FieldNames names = new FieldNames(program);
        return names.read() ? names.renamed(names.places()) : program;
    }

    /// Whether all classes are understood: they descend from one that has no parent itself.
    private boolean read() {
        Matcher maker = MAKER.matcher(program);
        if (!maker.find()) {
            return false;
        }
        Matcher bare =
                Pattern.compile("([\\w$]+)=" + Pattern.quote(maker.group(1)) + "\\(([\\w$]*)\\)")
                        .matcher(program);
        while (bare.find()) {
            // Nothing is TeaVM's word for the root, and 0 that of what has no parent.
            if (!bare.group(2).isEmpty() && !bare.group(2).equals("0")) {
                parents.put(bare.group(1), bare.group(2));
            }
            fields.put(bare.group(1), List.of());
        }
        Set<String> all = new HashSet<>();
        Matcher found = CLASS.matcher(program);
        while (found.find()) {
            List<String> own = new ArrayList<>();
            Matcher field = FIELD.matcher(found.group(3));
            while (field.find()) {
                own.add(field.group(1));
                if (!all.add(field.group(1))) {
                    return false;
                }
            }
            if (fields.put(found.group(1), own) != null) {
                return false;
            }
            parents.put(found.group(1), found.group(2));
        }
        Set<String> roots = new HashSet<>(parents.values());
        roots.removeAll(fields.keySet());
        return roots.size() == 1;
    }

    private int countBefore(String type) {
        int count = 0;
        Optional<String> parent = Optional.ofNullable(parents.get(type));
        while (parent.isPresent()) {
            count += fields.getOrDefault(parent.get(), List.of()).size();
            parent = parent.map(parents::get);
        }
        return count;
    }

    private Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        fields.forEach(
                (type, own) -> {
                    int place = countBefore(type);
                    for (String field : own) {
                        if (!mayBeTheBrowsers(field)) {
                            places.put(field, name(place));
                        }
                        place++;
                    }
                });
        return places;
    }

    /// Names that TeaVM makes are short; those of browsers, if short, are of small letters.
    private static boolean mayBeTheBrowsers(String name) {
        boolean small = name.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return small || name.length() > NAME_MAX || THE_BROWSERS.contains(name);
    }

    private static String name(int place) {
        String last = String.valueOf((char) ('a' + place % LETTERS));
        return place < LETTERS ? "$" + last : "$" + (place / LETTERS) + last;
    }

    private String renamed(Map<String, String> places) {
        Set<String> given = new HashSet<>(places.values());
        StringBuilder result = new StringBuilder(program.length());
        Matcher token = TOKEN.matcher(program);
        while (token.find()) {
            String text = token.group();
            boolean property = text.charAt(0) == '.' && !text.equals("...");
            String name = property ? text.substring(1) : "";
            if (given.contains(name)) {
                return program;
            }
            String place = places.get(name);
            token.appendReplacement(
                    result, Matcher.quoteReplacement(place == null ? text : "." + place));
        }
        token.appendTail(result);
        return result.toString();
    }
}
