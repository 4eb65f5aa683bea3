package org.clausewatch.model;

import java.util.Optional;

/**
 * A rule that found its words and does not count for a change.
 *
 * @param rule its id
 * @param topic what it looks for
 * @param side of the change
 * @param clause index into that side's clauses
 * @param span the words that it found, as far as they stand in one part
 * @param why what spoke against it
 * @param by what spoke against it in particular: the pattern that excludes it, or the rule that outdoes it
 */
public record LostRule(String rule, String topic, Side side, int clause, TextSpan span, Why why, Optional<String> by) {
    /** Why a rule does not count. */
    public enum Why implements Coded {
        /** Words around it are among those that the rule excludes. */
        EXCLUDED("excluded"),
        /** A user or another company acts. */
        OTHER_ACTOR("other-actor"),
        /** A rule that says more of the same topic was found. */
        OUTDONE("outdone"),
        /** Both sides say it: it neither came nor went. */
        UNCHANGED("unchanged");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
