package org.clausewatch.cli;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.export.Selection;
import org.clausewatch.workspace.Workspace;
import picocli.CommandLine.Option;

/** The options that choose which changes are shown. */
final class SelectionOptions {
    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Show changes of substance that concern this topic; may be given several times. Without it:"
                    + " ai-training and data-sharing.")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--all", description = "Show every change, editorial ones too.")
    private boolean all;

    /** Tells whether the user named topics and, with --all, means all that concerns them. */
    boolean allOfTopics() {
        return all && !topics.isEmpty();
    }

    /** Returns the changes of substance that concern the topics, whatever --all says. */
    Selection ofTopics(Workspace workspace) throws CommandException {
        return new Selection(Topics.chosen(topics, workspace), false);
    }

    /** Returns what the user wants to see. */
    Selection selection(Workspace workspace) throws CommandException {
        return new Selection(Topics.chosen(topics, workspace), all);
    }
}
