package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many rules may find something in a sentence, told by the classes that it holds: most sentences hold what
 * a few rules ask for, and looking at all others took longer than matching those.
 */
final class RulesByWord {
    private final List<Rule> rules;
    /** Rules with a pattern that no class tells. */
    private final long[] always;
    /** The classes that tell something, and of what rules, all as bits. */
    private final long[] telling;

    private final long[][] told;

    /** @param rules looked for in their order */
    RulesByWord(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.always = new long[rules.size() / Long.SIZE + 1];
        Map<Integer, Integer> demand = new HashMap<>();
        for (Rule rule : rules) {
            for (WordPattern pattern : rule.match()) {
                for (int wordClass : pattern.needed()) {
                    demand.merge(wordClass, 1, Integer::sum);
                }
            }
        }
        int greatest = demand.keySet().stream().mapToInt(each -> each).max().orElse(0);
        this.telling = new long[greatest / Long.SIZE + 1];
        this.told = new long[greatest + 1][always.length];
        for (int number = 0; number < rules.size(); number++) {
            for (WordPattern pattern : rules.get(number).match()) {
                add(number, pattern, demand);
            }
        }
    }

    /** Enters a pattern under the class that fewest patterns ask for: it tells most. */
    private void add(int rule, WordPattern pattern, Map<Integer, Integer> demand) {
        int rarest = -1;
        for (int wordClass : pattern.needed()) {
            if (rarest < 0 || demand.getOrDefault(wordClass, 0) < demand.getOrDefault(rarest, 0)) {
                rarest = wordClass;
            }
        }
        if (rarest < 0) {
            always[rule >> 6] |= 1L << rule;
        } else {
            telling[rarest >> 6] |= 1L << rarest;
            told[rarest][rule >> 6] |= 1L << rule;
        }
    }

    /** Returns the rules that may find something in a sentence, in their order; no other does. */
    List<Rule> of(Lexicon.Tags tags) {
        long[] bits = always.clone();
        for (int i = 0; i < telling.length; i++) {
            for (long left = tags.classes(i) & telling[i]; left != 0; left &= left - 1) {
                long[] more = told[i * Long.SIZE + Long.numberOfTrailingZeros(left)];
                for (int j = 0; j < bits.length; j++) {
                    bits[j] |= more[j];
                }
            }
        }
        List<Rule> found = new ArrayList<>();
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                found.add(rules.get(i * Long.SIZE + Long.numberOfTrailingZeros(left)));
            }
        }
        return found;
    }
}
