package org.clausewatch.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.clausewatch.export.Wording;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/**
 * What every command is given.
 *
 * @param defaultArchive the archive to use where nobody names another
 */
record Context(Surroundings surroundings, Path defaultArchive) {
    /** Returns the archive to use where no option names one. */
    Path archive() {
        return surroundings.archive(defaultArchive);
    }

    /** Returns what time it is. */
    Instant now() {
        return surroundings.clock().instant();
    }

    /** Opens the workspace on an archive. */
    Workspace workspace(ArchiveOption option) {
        return Workspace.open(option.folder(archive()));
    }

    /**
     * Opens the workspace on an archive, to judge with the user's own rules too.
     *
     * @throws CommandException if a folder of rules is not there
     * @throws WorkspaceException if a rule file cannot be used
     */
    Workspace workspace(ArchiveOption option, RulesOption rules) throws CommandException, WorkspaceException {
        return rules.open(option.folder(archive()));
    }

    /** Opens the workspace for what needs no archive. */
    Workspace workspace() {
        return Workspace.open(archive());
    }

    /** Returns a line that shows progress on a terminal. */
    ProgressLine progress() {
        return new ProgressLine(surroundings);
    }

    /**
     * Brings the index up to date after something was added, so that the next search or log is quick. What was added
     * is kept whatever comes of it: a failure is told, and is none of the command's.
     */
    void index(Workspace workspace) {
        try (ProgressLine progress = progress()) {
            index(workspace, progress);
        }
    }

    /** Does the same under a progress that may be cancelled. */
    void index(Workspace workspace, Progress progress) {
        try {
            workspace.wholeArchive().refreshIndex(progress);
        } catch (WorkspaceException e) {
            say("what was brought in is kept, but not indexed yet: " + e.getMessage());
        }
    }

    /** Tells the user something beside the output. */
    void say(String message) {
        PrintStream err = new PrintStream(surroundings.err(), true, surroundings.charset());
        err.println("clausewatch: " + message);
    }

    /** Says so where a page does not look like a policy: what is read from it is shown all the same. */
    void warnUnlessPolicy(String file, Extraction extraction) {
        extraction.version().limits().forEach(limit -> say(file + ": " + limit));
        if (extraction.finding() instanceof PageCheck.NotThePolicy(var reason)) {
            say(file + " is " + Wording.english().fold(reason) + ".");
        }
    }

    /** Says why a table has no rows, or no topics: without that it would read as an all-clear. */
    void explainTable(ChangeLog log) {
        String which = log.document().service().isEmpty()
                ? ""
                : Documents.name(log.document()) + " between "
                        + day(log.from().provenance().lastObservedAt()) + " and "
                        + day(log.to().provenance().firstObservedAt()) + ": ";
        if (log.summary().verdict() == PairVerdict.NOT_COMPARABLE) {
            log.summary()
                    .reasons()
                    .forEach(reason ->
                            say(which + "not comparable. " + Wording.english().pairReason(reason)));
        } else if (!log.summary().judged() && !log.changes().isEmpty()) {
            say(which + "not judged: " + Wording.languageName(log.to().language()) + ". The table names no topics.");
        } else if (log.changes().isEmpty()) {
            say(which
                    + (log.isOfOneVersion()
                            ? "both dates show the same version."
                            : "both texts and their links are the same."));
        }
    }

    private static String day(Optional<Instant> at) {
        return at.map(found -> found.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("?");
    }
}
