package org.clausewatch.compare.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Words;

/** Places between sentences of which nobody doubts that they are such. */
final class Sentences {
    /** A word of four letters or more, a full stop, a space, a capital: no abbreviation, no address. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\p{Ll}{4}[.!?][”\"]?) (?=\\p{Lu}\\p{L}* )");

    private Sentences() {}

    /** Returns the sentences of a text with their links; boundaries inside a link are passed over. */
    static List<Wording> of(Wording wording) {
        List<Wording> sentences = new ArrayList<>();
        Matcher boundary = BOUNDARY.matcher(wording.text());
        int from = 0;
        while (boundary.find()) {
            if (wording.isFreeOfLinks(boundary.start(), boundary.end())) {
                sentences.add(wording.part(from, boundary.start()));
                from = boundary.end();
            }
        }
        sentences.add(wording.part(from, wording.text().length()));
        return sentences;
    }

    /** Joins neighbouring sentences again. */
    static Wording join(List<Wording> sentences) {
        return sentences.stream().reduce(Wording::then).orElseThrow();
    }

    static int words(List<Wording> sentences) {
        return sentences.stream().mapToInt(each -> Words.count(each.text())).sum();
    }
}
