package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.ReadPage;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** Reads, compares and judges the two versions that OLD and NEW name. */
final class PairReading {
    /** What to say where a snapshot that could change the answer cannot be read. */
    static final String INCOMPLETE =
            "snapshots of the time that was asked for are damaged or gone, so a version may be missing.";

    private PairReading() {}

    /**
     * What there is to tell.
     *
     * @param incomplete whether a snapshot that could change the answer cannot be read
     */
    record Found(PairReport report, boolean incomplete) {}

    /**
     * Reads what two names stand for: files, standard input, versions of the archive.
     *
     * @throws CommandException if a name is wrong or both do not go together
     * @throws WorkspaceException if a version cannot be read
     */
    static Found of(Context context, Workspace workspace, String oldName, String newName)
            throws CommandException, WorkspaceException {
        Optional<ArchivedPair> pair;
        try (ProgressLine progress = context.progress()) {
            pair = ArchivedPair.named(workspace, oldName, newName, progress);
        }
        if (pair.isPresent()) {
            return archived(context, workspace, pair.get());
        }
        VersionName before = VersionName.parse(oldName);
        VersionName after = VersionName.parse(newName);
        if (before instanceof VersionName.Pasted && after instanceof VersionName.Pasted) {
            throw CommandException.wrongUse("Only one of OLD and NEW can be read from standard input.");
        }
        ReadPage oldPage = page(context, workspace, before);
        return new Found(workspace.compare(oldPage, page(context, workspace, after)), false);
    }

    private static ReadPage page(Context context, Workspace workspace, VersionName name)
            throws CommandException, WorkspaceException {
        return switch (name) {
            case VersionName.OfFile(Path path) -> {
                refuseDocument(workspace, path);
                yield workspace.read(path, List.of(), List.of());
            }
            case VersionName.Pasted ignored -> workspace.readPasted(PastedText.bytes(context));
            case VersionName.OfArchive ignored -> throw ArchivedPair.mixed();
        };
    }

    /** A document without a date is no version: what is missing is said. */
    private static void refuseDocument(Workspace workspace, Path path) throws CommandException, WorkspaceException {
        if (Files.exists(path)) {
            return;
        }
        Documents documents = Documents.of(workspace);
        String name = path.toString();
        Optional<DocumentRef> document = documents.find(name);
        if (document.isPresent()) {
            String known = Documents.name(document.get());
            throw CommandException.wrongUse("'" + name + "' is a document, not a version of it. Say which: \"" + known
                    + "@DATE\", with DATE as 2024-06-26, 2024-06, 2024, first or last.");
        }
        String suggestion = documents.suggestion(name);
        if (!suggestion.isEmpty()) {
            throw CommandException.failed("'" + name + "' is neither a file nor a document of the archive." + suggestion
                    + " A version of one is named as \"SERVICE/TERMS@DATE\".");
        }
    }

    private static Found archived(Context context, Workspace workspace, ArchivedPair pair)
            throws CommandException, WorkspaceException {
        DocumentRef document = pair.history().document();
        workspace.damages(document, Progress.UNWATCHED).forEach(context::say);
        workspace.notes().damages().forEach(context::say);
        DatedVersions versions = pair.versions();
        versions.remarks().forEach(context::say);
        boolean incomplete = !workspace
                .damages(document, versions.from(), versions.until(), Progress.UNWATCHED)
                .isEmpty();
        return new Found(workspace.compare(document, versions.before(), versions.after()), incomplete);
    }
}
