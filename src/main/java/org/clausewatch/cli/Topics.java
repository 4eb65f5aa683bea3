package org.clausewatch.cli;

import java.util.List;
import org.clausewatch.export.Selection;
import org.clausewatch.export.Wording;

/** The topics that a user can name. */
final class Topics {
    private Topics() {}

    /** Returns the topics to look for: those named, or the default ones. */
    static List<String> orDefault(List<String> named) throws CommandException {
        check(named);
        return named.isEmpty() ? Selection.DEFAULT_TOPICS : List.copyOf(named);
    }

    /** Refuses a mistyped topic: it would be answered by "no change concerns it". */
    static void check(List<String> named) throws CommandException {
        List<String> known = Wording.english().topicIds();
        for (String topic : named) {
            if (!known.contains(topic)) {
                throw CommandException.wrongUse(
                        "There is no topic '" + topic + "'. Topics are: " + String.join(", ", known) + ".");
            }
        }
    }
}
