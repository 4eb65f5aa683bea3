package org.clausewatch.cli;

import java.util.Optional;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/**
 * Two versions of a document of the archive, as a user names them: {@code Service/Terms@DATE} twice.
 *
 * @param history of the document
 * @param oldDate as the user gave it
 * @param newDate likewise
 */
public record ArchivedPair(DocumentHistory history, String oldDate, String newDate) {
    /**
     * Reads two names.
     *
     * @return empty where neither names a version in the archive
     * @throws CommandException if only one names a version in the archive, they name different documents, or
     *     there is no such document
     * @throws WorkspaceException if the archive cannot be read, or the user cancelled
     */
    public static Optional<ArchivedPair> named(Workspace workspace, String oldName, String newName, Progress progress)
            throws CommandException, WorkspaceException {
        VersionName before = VersionName.parse(oldName);
        VersionName after = VersionName.parse(newName);
        if (before instanceof VersionName.OfArchive old && after instanceof VersionName.OfArchive fresh) {
            return Optional.of(archived(workspace, old, fresh, progress));
        }
        if (before instanceof VersionName.OfArchive || after instanceof VersionName.OfArchive) {
            throw mixed();
        }
        return Optional.empty();
    }

    static CommandException mixed() {
        return CommandException.wrongUse("Name two files, or two versions in the archive: OLD and NEW must be alike.");
    }

    private static ArchivedPair archived(
            Workspace workspace, VersionName.OfArchive old, VersionName.OfArchive fresh, Progress progress)
            throws CommandException, WorkspaceException {
        Documents documents = new Documents(workspace.documents());
        DocumentRef document = documents.named(old.document());
        if (!documents.named(fresh.document()).equals(document)) {
            throw CommandException.wrongUse("OLD and NEW must be versions of the same document.");
        }
        return new ArchivedPair(workspace.history(document, progress), old.date(), fresh.date());
    }

    /**
     * Finds the two versions.
     *
     * @throws CommandException if a date is none, or nothing had been observed by then
     */
    public DatedVersions versions() throws CommandException {
        return DatedVersions.of(history, oldDate, newDate);
    }
}
