package org.clausewatch.desktop.explain;

import java.util.List;

/** One line of an explanation. */
public sealed interface ExplainLine {
    /** Returns the line as a screen reader says it. */
    String spoken();

    /** What stands above two columns of slots. */
    record Columns() implements ExplainLine {
        @Override
        public String spoken() {
            return "Slots of the old and the new text";
        }
    }

    /** The title of a section. */
    record Title(String words) implements ExplainLine {
        @Override
        public String spoken() {
            return words;
        }
    }

    /**
     * What each side's statement amounts to, or what weights lead to, for a topic.
     *
     * @param topic its id
     * @param words a sentence that begins with its name
     */
    record OfTopic(String topic, String words) implements ExplainLine {
        @Override
        public String spoken() {
            return words;
        }
    }

    /**
     * Quoted words of the text.
     *
     * @param topic id of the topic that they are about
     */
    record Quote(String topic, String words) implements ExplainLine {
        @Override
        public String spoken() {
            return words;
        }
    }

    /**
     * What fills a slot on one side.
     *
     * @param words joined by commas, or ""
     * @param rules ids of the rules that filled it
     */
    record Filling(String words, List<String> rules) {
        public Filling {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What fills one slot.
     *
     * @param label of the slot
     * @param differs whether both sides fill it and not alike
     * @param old on the old side
     * @param now on the new side
     */
    record Slots(String label, boolean differs, Filling old, Filling now) implements ExplainLine {
        @Override
        public String spoken() {
            if (!differs
                    && (old.words().isEmpty()
                            || now.words().isEmpty()
                            || old.words().equals(now.words()))) {
                return label + ": " + (now.words().isEmpty() ? old.words() : now.words());
            }
            return label + (differs ? " differs" : "") + ". Old: " + none(old.words()) + ". New: " + none(now.words());
        }

        private static String none(String words) {
            return words.isEmpty() ? "nothing" : words;
        }
    }

    /**
     * A sentence, with what belongs to it in smaller words.
     *
     * @param topic id of the topic it belongs to, or ""
     * @param note may have several lines, or be ""
     */
    record Remark(String topic, String words, String note) implements ExplainLine {
        @Override
        public String spoken() {
            return note.isEmpty() ? words : words + ". " + note.replace('\n', ' ');
        }
    }
}
