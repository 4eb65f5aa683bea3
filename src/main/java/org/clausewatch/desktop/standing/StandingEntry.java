package org.clausewatch.desktop.standing;

/** One entry of the list of statements. */
public sealed interface StandingEntry {
    /** Returns the entry as a screen reader says it. */
    String spoken();

    /** What the statements below it amount to: "Permits it (4)". */
    record Group(String words) implements StandingEntry {
        @Override
        public String spoken() {
            return words;
        }
    }

    /**
     * A statement.
     *
     * @param topic id of its topic
     * @param clause index of its clause in its version
     * @param quote its sentence
     * @param slots who does what with which data, on one line
     * @param place the headings above it
     * @param rules ids of the rules that found it, with what they say
     */
    record Statement(String topic, int clause, String quote, String slots, String place, String rules)
            implements StandingEntry {
        @Override
        public String spoken() {
            return quote + ". " + (place.isEmpty() ? "" : "In " + place + ". ") + slots;
        }
    }
}
