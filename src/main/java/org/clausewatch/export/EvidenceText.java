package org.clausewatch.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clausewatch.model.Evidence;

/** The words that decided, told once each. */
final class EvidenceText {
    private EvidenceText() {}

    /**
     * Returns words by what is said of them: often several rules read the same words, or one rule several.
     *
     * @param where what is said of where a span stands, or ""
     */
    static Map<String, Set<String>> grouped(List<Evidence> evidence, Function<Evidence, String> where) {
        record Words(String text, String where) {}
        Map<Words, Set<String>> rules = new LinkedHashMap<>();
        for (Evidence span : evidence) {
            rules.computeIfAbsent(new Words(span.text(), where.apply(span)), key -> new LinkedHashSet<>())
                    .add(span.rule());
        }
        Map<String, Set<String>> words = new LinkedHashMap<>();
        rules.forEach((span, ids) -> words.computeIfAbsent(
                        (span.where().isEmpty() ? "" : span.where() + "; ")
                                + (ids.size() == 1 ? "rule " : "rules ")
                                + String.join(", ", ids),
                        key -> new LinkedHashSet<>())
                .add("“" + span.text() + "”"));
        return words;
    }
}
