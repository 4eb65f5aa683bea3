package org.clausewatch.model;

import java.util.List;
import java.util.Optional;

/**
 * How the verdict on one change came about.
 *
 * @param judgement the verdict
 * @param frames what both sides say, statement by statement, in the order of the new side
 * @param reasons what spoke for each topic and direction, in the order in which it was found
 * @param lost rules that found their words and do not count
 */
public record Explanation(Judgement judgement, List<FramePair> frames, List<Weighed> reasons, List<LostRule> lost) {
    public Explanation {
        frames = List.copyOf(frames);
        reasons = List.copyOf(reasons);
        lost = List.copyOf(lost);
    }

    /**
     * One thing that counted.
     *
     * @param topic what it concerns
     * @param step how it counted
     * @param effect which way it points; empty where it permits neither more nor less
     * @param weight how much it counted
     * @param evidence its words
     */
    public record Weighed(String topic, Step step, Optional<Effect> effect, int weight, List<Evidence> evidence) {
        public Weighed {
            evidence = List.copyOf(evidence);
        }
    }

    /** How something counted. */
    public enum Step implements Coded {
        /** A statement came. */
        CAME("came"),
        /** A statement went. */
        WENT("went"),
        /** What was denied is affirmed, or the reverse. */
        REVERSED("reversed"),
        /** Words came within a statement that stays. */
        WORDS_CAME("words-came"),
        /** Words went within a statement that stays. */
        WORDS_WENT("words-went"),
        /** A period grew or shrank, a ground became weaker or stronger. */
        EXCHANGED("exchanged"),
        /** A statement was put in other words throughout; whether it permits more or less the rules cannot tell. */
        REWRITTEN("rewritten");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
