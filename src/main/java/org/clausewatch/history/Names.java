package org.clausewatch.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of services, which the same policy puts one in place of another. */
final class Names {
    private static final String NAME = "\u00a7";
    private static final Pattern REPEATED = Pattern.compile(NAME + "(?: " + NAME + ")+");
    private static final int SHORTEST = 2;

    private final Pattern names;

    Names(Collection<String> services) {
        String alternatives = services.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                // The longest first, so that no part of a name is taken for another.
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(
                alternatives.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Returns a text in small letters with one sign for each name. */
    String fold(String text) {
        String plain = Wording.plain(text).toLowerCase(Locale.ROOT);
        return REPEATED.matcher(names.matcher(plain).replaceAll(NAME)).replaceAll(NAME);
    }
}
