package org.clausewatch.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.export.CsvChangeLog;
import org.clausewatch.export.JsonByTime;
import org.clausewatch.export.Selection;
import org.clausewatch.export.TextByTime;
import org.clausewatch.export.Wording;
import org.clausewatch.history.LinkedChange;
import org.clausewatch.history.LinkedChanges;
import org.clausewatch.history.SamePolicies;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.ChangesByTime;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** The log of several documents in order of time. */
final class LogByTime {
    private final Context context;
    private final Workspace workspace;
    private final LogFormat format;

    LogByTime(Context context, Workspace workspace, LogFormat format) {
        this.context = context;
        this.workspace = workspace;
        this.format = format;
    }

    /**
     * Writes the log.
     *
     * @param named the service or document that the user named
     * @return the exit status
     */
    int write(Optional<String> named, Selection selection, Instant since, Output output, boolean coloured)
            throws CommandException, WorkspaceException {
        ChangesByTime found;
        List<String> damages;
        SamePolicies same;
        try (ProgressLine progress = context.progress()) {
            List<DocumentRef> documents = new Documents(workspace.documents()).matching(named);
            found = workspace
                    .wholeArchive()
                    .changesByTime(documents, selection.topics(), selection.all(), since, progress);
            damages = workspace.wholeArchive().damages(progress);
            same = workspace.wholeArchive().samePolicies(progress);
        }
        damages.forEach(context::say);
        List<LinkedChange> changes = LinkedChanges.of(found.changes(), same).changes();
        output.write(out -> {
            switch (format) {
                case TEXT ->
                    new TextByTime(
                                    Wording.english(),
                                    selection,
                                    context.surroundings().width(),
                                    coloured)
                            .write(changes, found.unread(), found.documents(), since, out);
                case JSON -> JsonByTime.write(changes, out);
                case CSV -> CsvChangeLog.writeChanges(found.changes(), out);
            }
        });
        if (format != LogFormat.TEXT) {
            // Without that a table that lacks their changes would read as an all-clear.
            found.unread().forEach(pair -> context.say(TextByTime.unread(pair) + "."));
        }
        return damages.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
