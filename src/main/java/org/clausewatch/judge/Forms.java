package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The words that a lexicon's phrases are made of, numbered, in a table that finds one where it stands in a text: most
 * words of a policy are among them, and none of these is copied, put in lower case and hashed once more.
 */
final class Forms {
    /** The number of a word that no phrase holds. */
    static final int UNKNOWN = -1;

    static final Forms NONE = new Forms(List.of());

    private final String[] forms;
    /** By hash, numbers shifted by one, so that 0 is an empty place; the table is at least half empty. */
    private final int[] places;
    /** The hash code of the form at each place. */
    private final int[] hashes;

    /** @param forms as {@link Word#form} has them, none twice */
    Forms(Collection<String> forms) {
        this.forms = forms.toArray(new String[0]);
        this.places = new int[Integer.highestOneBit(2 * forms.size() + 1) << 1];
        this.hashes = new int[places.length];
        for (int number = 0; number < this.forms.length; number++) {
            int hash = this.forms[number].hashCode();
            int place = place(hash);
            while (places[place] != 0) {
                place = next(place);
            }
            places[place] = number + 1;
            hashes[place] = hash;
        }
    }

    int size() {
        return forms.length;
    }

    String form(int number) {
        return forms[number];
    }

    /** Returns the number of a form, or {@link #UNKNOWN}. */
    int number(String form) {
        int place = place(form.hashCode());
        while (places[place] != 0) {
            if (hashes[place] == form.hashCode() && forms[places[place] - 1].equals(form)) {
                return places[place] - 1;
            }
            place = next(place);
        }
        return UNKNOWN;
    }

    /**
     * Returns the number of the form of ASCII letters and digits that stand in a text in either case, or {@link #UNKNOWN}.
     *
     * @param hash the form's hash code
     */
    int number(String text, int from, int to, int hash) {
        int place = place(hash);
        while (places[place] != 0) {
            if (hashes[place] == hash && stands(forms[places[place] - 1], text, from, to)) {
                return places[place] - 1;
            }
            place = next(place);
        }
        return UNKNOWN;
    }

    private static boolean stands(String form, String text, int from, int to) {
        if (form.length() != to - from) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (form.charAt(at - from) != lower(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Returns an ASCII letter or digit in lower case; digits have that bit anyway. */
    static int lower(char letterOrDigit) {
        return letterOrDigit | 0x20;
    }

    private int place(int hash) {
        // Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4): words that differ in a letter lie apart.
        return hash * 0x9E3779B9 >>> 7 & places.length - 1;
    }

    private int next(int place) {
        return place + 1 & places.length - 1;
    }

    /** Collects forms in the order in which they are first seen. */
    static Forms of(Collection<List<Word>> phrases) {
        return new Forms(phrases.stream()
                .flatMap(List::stream)
                .map(Word::form)
                .distinct()
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
    }
}
