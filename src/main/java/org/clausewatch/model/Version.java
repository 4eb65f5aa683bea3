package org.clausewatch.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of one snapshot as a sequence of clauses.
 *
 * @param language BCP 47 tag of the language most of it is in; {@code und} if that cannot be told
 * @param statedDates the dates it states about itself, in order of appearance
 * @param clauses in reading order; the index of each is its position here
 * @param limits bounds that extraction reached, as sentences for the user; empty as a rule
 */
public record Version(String language, List<StatedDate> statedDates, List<Clause> clauses, List<String> limits) {
    public Version {
        statedDates = List.copyOf(statedDates);
        clauses = List.copyOf(clauses);
        limits = List.copyOf(limits);
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).index() != i) {
                throw new IllegalArgumentException("Clause " + clauses.get(i).index() + " stands at position " + i);
            }
        }
    }

    /** Returns the clauses' texts, furniture included, joined by line feeds. */
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    /** Returns the SHA-256 of {@link #text()} in UTF-8, as 64 lower-case hexadecimal digits. */
    public String sha256() {
        return Sha256.of(text());
    }

    /** Returns the number of words, counted between white space. */
    public int words() {
        int words = 0;
        for (Clause clause : clauses) {
            words += Words.count(clause.text());
        }
        return words;
    }
}
