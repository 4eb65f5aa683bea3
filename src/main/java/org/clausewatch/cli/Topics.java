package org.clausewatch.cli;

import java.util.List;
import org.clausewatch.export.Selection;
import org.clausewatch.workspace.Workspace;

/** The topics that a user can name. */
final class Topics {
    private Topics() {}

    /**
     * Returns the topics to look for: those named, or the default ones.
     *
     * @throws CommandException if there are no rules for one: mistyped or not, it would be answered by "no
     *     change concerns it"
     */
    static List<String> chosen(List<String> named, Workspace workspace) throws CommandException {
        List<String> known = workspace.ruleTopics();
        for (String topic : named) {
            if (!known.contains(topic)) {
                throw CommandException.wrongUse("There are no rules for a topic '" + topic + "'. There are for: "
                        + String.join(", ", known) + ".");
            }
        }
        return named.isEmpty() ? Selection.DEFAULT_TOPICS : List.copyOf(named);
    }
}
