package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clausewatch.judge.WordPattern.Match;
import org.clausewatch.model.Slot;

/** Where a sentence names data, recipients and purposes, by the language's rules for slots. */
final class Vocabulary {
    private static final List<Slot> LISTED = List.of(Slot.DATA, Slot.RECIPIENT, Slot.PURPOSE);

    private final Language.Roles roles;
    private final List<Rule> rules;
    private final Map<Sentence, List<Named>> known = new IdentityHashMap<>();

    private record Named(Slot slot, Match match) {}

    Vocabulary(Language language) {
        this.roles = language.roles();
        this.rules = language.rules().stream()
                .filter(rule -> rule.slot().filter(LISTED::contains).isPresent())
                .toList();
    }

    /** Tells whether a stretch of a sentence names data, recipients or purposes. */
    boolean names(Sentence sentence, int from, int to) {
        if (in(sentence).stream().anyMatch(named -> overlaps(named, from, to))) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (sentence.begins(roles.data(), at) && !sentence.begins(roles.light(), at)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a stretch names something of a sort. */
    boolean names(Slot slot, Sentence sentence, int from, int to) {
        return in(sentence).stream().anyMatch(named -> named.slot() == slot && overlaps(named, from, to));
    }

    private List<Named> in(Sentence sentence) {
        return known.computeIfAbsent(sentence, key -> {
            List<Named> found = new ArrayList<>();
            for (Rule rule : rules) {
                for (Match match : ClauseReader.matches(rule, key)) {
                    found.add(new Named(rule.slot().orElseThrow(), match));
                }
            }
            return found;
        });
    }

    private static boolean overlaps(Named named, int from, int to) {
        return named.match().from() < to && named.match().to() > from;
    }
}
