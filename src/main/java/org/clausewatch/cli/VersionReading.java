package org.clausewatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.extract.Extraction;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.ReadPage;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/**
 * The one version that a user names: a file, standard input, or a version of the archive.
 *
 * @param incomplete whether a snapshot that could change the answer cannot be read
 * @param place where it stands in the archive; empty for a file
 */
record VersionReading(Version version, Provenance provenance, boolean incomplete, Optional<Place> place) {
    /**
     * Where a version stands in its document's history.
     *
     * @param position from 0
     * @param begun when the document was first seen
     */
    record Place(DocumentRef document, int position, Instant begun) {}

    private static final String LAST = "last";

    /**
     * Reads a version; {@code Service/Terms} without a date is its last one.
     *
     * @throws CommandException if the archive has no such document or version
     * @throws WorkspaceException if it cannot be read
     */
    static VersionReading of(Context context, Workspace workspace, String name)
            throws CommandException, WorkspaceException {
        return switch (VersionName.parse(name)) {
            case VersionName.OfArchive(String document, String date) ->
                archived(context, workspace, new Documents(workspace.documents()).named(document), date);
            case VersionName.Pasted ignored -> page(context, name, workspace.readPasted(PastedText.bytes(context)));
            case VersionName.OfFile(Path file) -> {
                if (Files.exists(file)) {
                    yield page(context, name, workspace.read(file, List.of(), List.of()));
                }
                Documents documents = Documents.of(workspace);
                Optional<DocumentRef> document = documents.find(name);
                String suggestion = documents.suggestion(name);
                if (document.isEmpty() && !suggestion.isEmpty()) {
                    throw new WorkspaceException(
                            "'" + name + "' is neither a file nor a document of the archive." + suggestion);
                }
                yield document.isPresent()
                        ? archived(context, workspace, document.get(), LAST)
                        : page(context, name, workspace.read(file, List.of(), List.of()));
            }
        };
    }

    private static VersionReading page(Context context, String name, ReadPage page) {
        Extraction extraction = page.extraction();
        context.warnUnlessPolicy(name, extraction);
        return new VersionReading(extraction.version(), page.provenance(), false, Optional.empty());
    }

    private static VersionReading archived(Context context, Workspace workspace, DocumentRef document, String date)
            throws CommandException, WorkspaceException {
        DocumentHistory history;
        try (ProgressLine progress = context.progress()) {
            history = workspace.history(document, progress);
        }
        List<String> damages = workspace.damages(document, Progress.UNWATCHED);
        damages.forEach(context::say);
        List<String> remarks = new ArrayList<>();
        HistoryVersion version = DatedVersions.one(history, date, remarks);
        remarks.forEach(context::say);
        Place place = new Place(
                document,
                history.versions().indexOf(version),
                Documents.firstSeen(history.versions().getFirst()));
        return new VersionReading(version.version(), version.provenance(), !damages.isEmpty(), Optional.of(place));
    }
}
