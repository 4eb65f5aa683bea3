package org.clausewatch.desktop;

import java.util.Optional;
import org.clausewatch.desktop.timeline.TimelineViewModel;
import org.clausewatch.model.DocumentRef;

/** What a window opens on. */
public sealed interface WindowContent {
    /** Returns which change of the list to select, counted from 1; 0: the first, if there is one. */
    int change();

    /**
     * Two files.
     *
     * @param files to compare
     * @param change to select
     */
    record Files(FilePair files, int change) implements WindowContent {}

    /**
     * The archive.
     *
     * @param document to open; the first one where none is given
     * @param change to select
     */
    record OfArchive(Optional<DocumentRef> document, int change) implements WindowContent {}

    /**
     * Two versions of a document of the archive.
     *
     * @param document to open
     * @param versions which two of its history
     * @param change to select
     */
    record OfVersions(DocumentRef document, TimelineViewModel.Choice versions, int change) implements WindowContent {}
}
