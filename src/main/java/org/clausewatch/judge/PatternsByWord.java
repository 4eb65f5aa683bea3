package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which patterns of many rules may find something in a sentence, told by the classes that it holds: most sentences
 * hold what a few patterns ask for, and looking at all others took longer than matching those.
 */
final class PatternsByWord {
    /** The rules of the patterns, by the patterns' numbers. */
    private final Rule[] rules;

    private final WordPattern[] patterns;
    /** The patterns that no class tells. */
    private final BitSet always = new BitSet();
    /** The classes that tell something, as bits. */
    private final long[] telling;
    /** The patterns that a class tells, by its number. */
    private final int[][] told;

    /** What a rule may find something with. */
    record Choice(Rule rule, List<WordPattern> patterns) {}

    /** @param rules looked for in their order, each with its patterns in theirs */
    PatternsByWord(List<Rule> rules) {
        List<Rule> owners = new ArrayList<>();
        List<WordPattern> all = new ArrayList<>();
        Map<Integer, Integer> demand = new HashMap<>();
        for (Rule rule : rules) {
            for (WordPattern pattern : rule.match()) {
                owners.add(rule);
                all.add(pattern);
                for (int wordClass : pattern.needed()) {
                    demand.merge(wordClass, 1, Integer::sum);
                }
            }
        }
        this.rules = owners.toArray(new Rule[0]);
        this.patterns = all.toArray(new WordPattern[0]);
        int greatest = demand.keySet().stream().mapToInt(each -> each).max().orElse(0);
        this.telling = new long[greatest / Long.SIZE + 1];
        Map<Integer, List<Integer>> byClass = new HashMap<>();
        for (int number = 0; number < patterns.length; number++) {
            int rarest = rarest(patterns[number], demand);
            if (rarest < 0) {
                always.set(number);
            } else {
                telling[rarest >> 6] |= 1L << rarest;
                byClass.computeIfAbsent(rarest, key -> new ArrayList<>()).add(number);
            }
        }
        this.told = new int[greatest + 1][];
        byClass.forEach((wordClass, numbers) ->
                told[wordClass] = numbers.stream().mapToInt(each -> each).toArray());
    }

    /** Returns the class of a pattern that fewest patterns ask for: it tells most. None is -1. */
    private static int rarest(WordPattern pattern, Map<Integer, Integer> demand) {
        int rarest = -1;
        for (int wordClass : pattern.needed()) {
            if (rarest < 0 || demand.getOrDefault(wordClass, 0) < demand.getOrDefault(rarest, 0)) {
                rarest = wordClass;
            }
        }
        return rarest;
    }

    /** Returns the rules and patterns that may find something in a sentence, in their order; no other does. */
    List<Choice> of(Lexicon.Tags tags) {
        BitSet chosen = new BitSet(patterns.length);
        chosen.or(always);
        for (int i = 0; i < telling.length; i++) {
            for (long left = tags.classes(i) & telling[i]; left != 0; left &= left - 1) {
                for (int number : told[i * Long.SIZE + Long.numberOfTrailingZeros(left)]) {
                    if (patterns[number].mayMatch(tags)) {
                        chosen.set(number);
                    }
                }
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (int number = chosen.nextSetBit(0); number >= 0; number = chosen.nextSetBit(number + 1)) {
            if (choices.isEmpty() || choices.getLast().rule() != rules[number]) {
                choices.add(new Choice(rules[number], new ArrayList<>()));
            }
            choices.getLast().patterns().add(patterns[number]);
        }
        return choices;
    }
}
