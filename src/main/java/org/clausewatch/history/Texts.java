package org.clausewatch.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.history.Observation.Readable;
import org.clausewatch.model.Version;

/**
 * The different texts of a document, each with a number: observations that differ in form alone show the
 * same one, and so do two renderings of one page, by another extractor or from another origin.
 */
final class Texts {
    private final Map<Fingerprint, Integer> byPolicy = new HashMap<>();
    private final Map<Fingerprint, Integer> byPage = new HashMap<>();
    private final List<Version> first = new ArrayList<>();
    private final Map<Integer, Passages> passages = new HashMap<>();
    private final Map<String, List<Passages.Sentence>> sentences = new HashMap<>();
    private final Map<Pair, TextDifference> differences = new HashMap<>();
    /** Equal versions are one object. */
    private final Map<Version, Wording> wordings = new IdentityHashMap<>();

    private final Map<Wording.Words, Wording.Forms> forms = new HashMap<>();
    private final Map<Pair, Optional<String>> quotes = new HashMap<>();

    private record Pair(int one, int other) {}

    /** Reads what observations show, in order of time. */
    List<Seen> read(List<Observation> readable) {
        List<Seen> seen = new ArrayList<>();
        for (Observation observation : readable) {
            if (observation.content() instanceof Readable(var version)) {
                Wording wording = wordings.computeIfAbsent(version, text -> Wording.of(text, forms));
                seen.add(
                        seen.isEmpty()
                                ? new Seen(observation, wording, kind(wording), "")
                                : next(observation, wording, seen.getLast()));
            }
        }
        return seen;
    }

    private Seen next(Observation observation, Wording wording, Seen before) {
        if (observation.reextraction()) {
            return new Seen(observation, wording, sameKind(wording, before.kind()), "re-extracted");
        }
        if (observation.origin() != before.observation().origin()
                && wording.sameAs(before.wording()).isEmpty()
                && Seam.joins(before.version(), wording.version())) {
            return new Seen(observation, wording, sameKind(wording, before.kind()), "seam");
        }
        return new Seen(observation, wording, kind(wording), "");
    }

    private int kind(Wording wording) {
        Integer known = byPolicy.get(wording.even());
        if (known == null) {
            known = byPage.get(wording.whole());
        }
        if (known == null) {
            known = first.size();
            first.add(wording.version());
        }
        byPolicy.put(wording.even(), known);
        byPage.putIfAbsent(wording.whole(), known);
        return known;
    }

    private int sameKind(Wording wording, int kind) {
        byPolicy.putIfAbsent(wording.even(), kind);
        byPage.putIfAbsent(wording.whole(), kind);
        return kind;
    }

    /** Returns the text of a number as it was first seen. */
    Version text(int kind) {
        return first.get(kind);
    }

    /** Returns the sentences of a text. */
    Passages passages(int kind) {
        return passages.computeIfAbsent(kind, number -> Passages.of(first.get(number), sentences));
    }

    /** Returns how two texts differ. */
    TextDifference difference(int one, int other) {
        return differences.computeIfAbsent(
                new Pair(one, other), pair -> TextDifference.of(passages(one), passages(other)));
    }

    /** Returns the first sentence of a text that another lacks, shortened. */
    Optional<String> quoteNotIn(int text, int other) {
        return quotes.computeIfAbsent(
                new Pair(text, other), pair -> passages(text).quoteNotIn(passages(other), text(text)));
    }
}
