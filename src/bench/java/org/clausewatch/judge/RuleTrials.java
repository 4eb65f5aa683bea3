package org.clausewatch.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausewatch.model.Clause;

/** The rules one by one, for measurements of what each brings; stands here to reach what the package keeps to itself. */
public final class RuleTrials {
    private static final String LANGUAGE = "en";

    private final RuleSet rules = RuleSet.bundled();
    private final Language language = rules.language(LANGUAGE).orElseThrow();
    private final ClauseReader reader = new ClauseReader(language);

    /**
     * A rule that can be left out.
     *
     * @param topic empty for a rule that says what is editorial or fills a slot
     */
    public record Named(String id, Optional<String> topic) {}

    /** Returns all rules of the language, in the order in which they are read. */
    public List<Named> all() {
        return language.rules().stream()
                .map(rule -> new Named(rule.id(), rule.topic()))
                .toList();
    }

    /** Returns a judge by all rules. */
    public Judge judge() {
        return new Judge(rules);
    }

    /** Returns a judge by all rules but one. */
    public Judge judgeWithout(Named rule) {
        return new Judge(rules.without(rule.id()));
    }

    /** Returns the ids of the rules of topics that find a statement in a clause. */
    public Set<String> found(Clause clause) {
        Set<String> ids = new TreeSet<>();
        reader.read(clause)
                .statements()
                .forEach(statement -> ids.add(statement.rule().id()));
        return ids;
    }
}
