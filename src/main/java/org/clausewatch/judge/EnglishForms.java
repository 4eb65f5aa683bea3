package org.clausewatch.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of an English word, so that rule files list each word once. A form that nobody writes
 * ("submiting") does no harm; a missing one does, so doubtful spellings yield both.
 */
final class EnglishForms {
    /** Words that share so long a beginning are of one family. */
    private static final int FAMILY = 6;
    /** In shorter words one letter makes another word. */
    private static final int LONG_ENOUGH = 4;

    private EnglishForms() {}

    /**
     * Returns all forms of a verb. Only the first word of a phrase ("make available") is inflected.
     *
     * @param entry the verb, or the verb with its irregular past forms: {@code give/gave/given}
     */
    static Set<String> ofVerb(String entry) {
        int space = entry.indexOf(' ');
        String head = space < 0 ? entry : entry.substring(0, space);
        String rest = space < 0 ? "" : entry.substring(space);
        List<String> parts = List.of(head.split("/"));
        String base = parts.getFirst();
        Set<String> forms = new LinkedHashSet<>();
        forms.add(base);
        forms.add(plural(base));
        if (parts.size() > 1) {
            forms.addAll(parts.subList(1, parts.size()));
        }
        for (String stem : stems(base)) {
            forms.add(stem + "ing");
            if (parts.size() == 1) {
                forms.add(stem + "ed");
            }
        }
        if (base.endsWith("y") && parts.size() == 1 && !vowelAt(base, base.length() - 2)) {
            forms.add(base.substring(0, base.length() - 1) + "ied");
            forms.remove(base + "ed");
        }
        Set<String> phrases = new LinkedHashSet<>();
        forms.forEach(form -> phrases.add(form + rest));
        return phrases;
    }

    /**
     * Returns singular and plural of a noun. Only the last word of a phrase ("service provider") is
     * inflected.
     *
     * @param entry the noun, or the noun with an irregular plural: {@code person/people}
     */
    static Set<String> ofNoun(String entry) {
        int slash = entry.indexOf('/');
        String singular = slash < 0 ? entry : entry.substring(0, slash);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(singular);
        forms.add(slash < 0 ? plural(singular) : entry.substring(slash + 1));
        return forms;
    }

    /** Tells whether a word ends as adverbs of manner do. */
    static boolean isAdverb(String form) {
        return form.endsWith("ly");
    }

    /**
     * Tells whether two words are of one family (photograph, photographer) or one is the other with a slip
     * of the pen: they share a long beginning, or differ in one stretch of a letter, in longer words of two.
     */
    static boolean areAlike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same >= FAMILY) {
            return true;
        }
        int end = 0;
        while (end < shorter - same && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int slip = shorter >= FAMILY ? 2 : 1;
        return shorter >= LONG_ENOUGH && same > 0 && longer - same - end <= slip;
    }

    private static String plural(String word) {
        int length = word.length();
        if (word.endsWith("y") && !vowelAt(word, length - 2)) {
            return word.substring(0, length - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hissing ? "es" : "s");
    }

    private static List<String> stems(String base) {
        int length = base.length();
        if (base.endsWith("e") && !base.endsWith("ee")) {
            return List.of(base.substring(0, length - 1));
        }
        boolean doubles = length >= 3
                && !vowelAt(base, length - 1)
                && vowelAt(base, length - 2)
                && !vowelAt(base, length - 3)
                && "wxy".indexOf(base.charAt(length - 1)) < 0;
        return doubles ? List.of(base, base + base.charAt(length - 1)) : List.of(base);
    }

    private static boolean vowelAt(String word, int index) {
        return index >= 0 && "aeiou".indexOf(word.charAt(index)) >= 0;
    }
}
