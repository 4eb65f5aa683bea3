package org.clausewatch.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Damage;
import org.clausewatch.archive.Index;
import org.clausewatch.archive.IndexedSnapshot;
import org.clausewatch.archive.ReadSnapshot;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.archive.SnapshotFile;
import org.clausewatch.history.Observation;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;

/**
 * An archive read through its index: a snapshot's file is opened where the index does not know it, or where it
 * was touched since.
 */
final class IndexedArchive {
    /** Files that are written to the index in one go: what a crash or a cancellation makes to be read again. */
    private static final int BATCH = 100;

    private final Archive archive;
    private final Index index;
    private final ArchiveReading reading;

    IndexedArchive(Archive archive, Index index, ArchiveReading reading) {
        this.archive = archive;
        this.index = index;
        this.reading = reading;
    }

    /**
     * What a document's snapshots show.
     *
     * @param state another text once a snapshot came, went or shows something else
     * @param observations in order of time
     * @param unreadable snapshots whose files cannot be trusted; nothing is said of what they show
     */
    record Observations(String state, List<Observation> observations, List<Damage> unreadable) {}

    /**
     * Reads a document.
     *
     * @throws WorkspaceException if the user cancelled
     */
    Observations observations(DocumentRef document, Progress progress) throws ArchiveException, WorkspaceException {
        List<IndexedSnapshot> snapshots = refreshed(document, progress);
        Map<Long, Observation.Content> contents = index.contents(document);
        List<Observation> observations = new ArrayList<>();
        List<Damage> unreadable = new ArrayList<>(archive.misplaced(document));
        for (IndexedSnapshot each : snapshots) {
            if (each.snapshot().isPresent() && each.content().isPresent()) {
                Observation.Content content = contents.get(each.content().getAsLong());
                if (content != null) {
                    observations.add(reading.observation(each.snapshot().get(), content));
                }
            } else {
                unreadable.add(new Damage(each.file().file(), each.damage().orElse("")));
            }
        }
        observations.sort(Comparator.comparing(Observation::at)
                .thenComparing(Observation::reextraction)
                .thenComparing(Observation::id));
        unreadable.sort(Comparator.comparing(Damage::file));
        return new Observations(state(snapshots), List.copyOf(observations), List.copyOf(unreadable));
    }

    /** Brings a document's rows up to date and returns the state that {@link Observations} have. */
    String state(DocumentRef document, Progress progress) throws ArchiveException, WorkspaceException {
        return state(refreshed(document, progress));
    }

    private static String state(List<IndexedSnapshot> snapshots) {
        StringBuilder state = new StringBuilder();
        for (IndexedSnapshot each : snapshots) {
            state.append(each.file().file())
                    .append(' ')
                    .append(each.content().orElse(-1))
                    .append(' ')
                    .append(each.snapshot().map(Snapshot::payloadSha256).orElse(""))
                    .append('\n');
        }
        return Sha256.of(state.toString());
    }

    /** Brings a document's rows up to date and returns them. */
    private List<IndexedSnapshot> refreshed(DocumentRef document, Progress progress)
            throws ArchiveException, WorkspaceException {
        List<IndexedSnapshot> known = index.snapshots(document);
        Map<String, SnapshotFile> knownFiles = new HashMap<>();
        known.forEach(each -> knownFiles.put(each.file().file(), each.file()));
        List<SnapshotFile> there = archive.files(document);
        List<SnapshotFile> unread = there.stream()
                .filter(file -> !file.equals(knownFiles.get(file.file())))
                .toList();
        Set<String> gone = new HashSet<>(knownFiles.keySet());
        there.forEach(file -> gone.remove(file.file()));
        if (unread.isEmpty() && gone.isEmpty()) {
            return known;
        }
        Set<String> keys = new HashSet<>();
        List<Index.ReadFile> batch = new ArrayList<>();
        for (int i = 0; i < unread.size(); i++) {
            if (progress.cancelled()) {
                index.putSnapshots(document, batch, List.of());
                throw new WorkspaceException("Reading " + document.service() + " was cancelled.");
            }
            progress.report("Reading " + document.service() + ", " + document.terms(), (double) i / unread.size());
            batch.add(read(document, unread.get(i), keys));
            if (batch.size() == BATCH) {
                index.putSnapshots(document, batch, List.of());
                batch.clear();
            }
        }
        index.putSnapshots(document, batch, gone.stream().sorted().toList());
        return index.snapshots(document);
    }

    private Index.ReadFile read(DocumentRef document, SnapshotFile file, Set<String> keys) throws ArchiveException {
        try {
            ReadSnapshot stored = archive.stored(document, file);
            String key = key(stored);
            boolean known = keys.contains(key) || index.hasContent(key);
            Optional<Observation.Content> content = Optional.empty();
            if (!known) {
                Capture capture =
                        stored.capture().isPresent() ? stored.capture().get() : archive.read(stored.snapshot());
                content = Optional.of(reading.content(capture));
            }
            keys.add(key);
            return new Index.ReadFile(file, Optional.of(stored.snapshot()), key, content, Optional.empty());
        } catch (ArchiveException e) {
            return new Index.ReadFile(file, Optional.empty(), "", Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    /** Names the bytes of a page and all that has a say in how they are read. */
    private static String key(ReadSnapshot stored) {
        Snapshot snapshot = stored.snapshot();
        return Sha256.of(String.join(
                "\n",
                snapshot.payloadSha256(),
                stored.contentType(),
                String.valueOf(stored.status()),
                snapshot.url(),
                snapshot.circumstances().source(),
                snapshot.circumstances().asked().getOrDefault("declaration", "")));
    }
}
