package org.clausewatch.model;

/**
 * Where a statement that came or went also stands: in another place of the text, or in another document of the
 * service.
 *
 * @param relation how it stands there
 * @param terms terms type of the document, "" for the compared document itself where it has no name
 * @param clause the clause that holds it there
 */
public record Elsewhere(Relation relation, String terms, Clause clause) {
    /** How a statement stands in another place. */
    public enum Relation implements Coded {
        /** It went from here and came there. */
        MOVED_TO("moved-to"),
        /** It went from there and came here. */
        MOVED_FROM("moved-from"),
        /** It stood and stands there too, in these or other words. */
        PARAPHRASED_IN("paraphrased-in");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
