package org.clausewatch.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
import org.clausewatch.history.SharedTexts;
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

    /** Files that are read side by side: so many pages are in memory at a time. */
    private static final int AT_ONCE = 16;

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
    record Observations(String state, List<Observation> observations, List<Damage> unreadable) {
        /** Returns when snapshots were observed that cannot be read, as far as that is known. */
        List<Instant> damagedAt() {
            return unreadable.stream().flatMap(damage -> damage.at().stream()).toList();
        }
    }

    /**
     * Reads a document.
     *
     * @throws WorkspaceException if the user cancelled
     */
    Observations observations(DocumentRef document, Progress progress) throws ArchiveException, WorkspaceException {
        Map<Long, Observation.Content> contents = new HashMap<>();
        List<IndexedSnapshot> snapshots = refreshed(document, contents, progress);
        if (snapshots.stream()
                .flatMapToLong(each -> each.content().stream())
                .anyMatch(content -> !contents.containsKey(content))) {
            contents.putAll(index.contents(document));
        }
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
        return state(refreshed(document, new HashMap<>(), progress));
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

    /**
     * Brings a document's rows up to date and returns them.
     *
     * @param contents takes those that were read anew, by their numbers
     */
    private List<IndexedSnapshot> refreshed(
            DocumentRef document, Map<Long, Observation.Content> contents, Progress progress)
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
        SharedTexts shared = new SharedTexts();
        List<Index.ReadFile> batch = new ArrayList<>();
        for (int i = 0; i < unread.size(); i += AT_ONCE) {
            if (progress.cancelled()) {
                index.putSnapshots(document, batch, List.of());
                throw new WorkspaceException("Reading " + document.service() + " was cancelled.");
            }
            progress.report("Reading " + document.service() + ", " + document.terms(), (double) i / unread.size());
            for (Index.ReadFile each : read(document, unread.subList(i, Math.min(i + AT_ONCE, unread.size())))) {
                batch.add(each.with(each.content().map(shared::share)));
            }
            if (batch.size() >= BATCH) {
                contents.putAll(index.putSnapshots(document, batch, List.of()));
                batch.clear();
            }
        }
        contents.putAll(
                index.putSnapshots(document, batch, gone.stream().sorted().toList()));
        return index.snapshots(document);
    }

    /** A file that was opened, and what is needed to read the page in it. */
    private record Opened(SnapshotFile file, Optional<ReadSnapshot> snapshot, String key, Optional<String> damage) {}

    /** Reads files side by side, each distinct page once; in their order. */
    private List<Index.ReadFile> read(DocumentRef document, List<SnapshotFile> files) throws ArchiveException {
        List<Opened> opened =
                files.parallelStream().map(file -> open(document, file)).toList();
        Map<String, Opened> unknown = new LinkedHashMap<>();
        for (Opened each : opened) {
            if (each.snapshot().isPresent() && !unknown.containsKey(each.key()) && !index.hasContent(each.key())) {
                unknown.put(each.key(), each);
            }
        }
        Map<Opened, Index.ReadFile> pages = new IdentityHashMap<>();
        unknown.values().parallelStream()
                .map(each -> Map.entry(each, page(each)))
                .toList()
                .forEach(each -> pages.put(each.getKey(), each.getValue()));
        Set<String> failed = new HashSet<>();
        pages.forEach((each, page) -> {
            if (page.damage().isPresent()) {
                failed.add(each.key());
            }
        });
        List<Index.ReadFile> read = new ArrayList<>();
        for (Opened each : opened) {
            Index.ReadFile page = pages.get(each);
            if (page == null && each.snapshot().isPresent() && failed.contains(each.key())) {
                // The same page in another file may be readable, or is to be told of that file, too.
                page = page(each);
            }
            read.add(
                    page != null
                            ? page
                            : new Index.ReadFile(
                                    each.file(),
                                    each.snapshot().map(ReadSnapshot::snapshot),
                                    each.key(),
                                    Optional.empty(),
                                    each.damage()));
        }
        return read;
    }

    private Opened open(DocumentRef document, SnapshotFile file) {
        try {
            ReadSnapshot stored = archive.stored(document, file);
            return new Opened(file, Optional.of(stored), key(stored), Optional.empty());
        } catch (ArchiveException e) {
            return new Opened(file, Optional.empty(), "", Optional.of(e.getMessage()));
        }
    }

    private Index.ReadFile page(Opened opened) {
        ReadSnapshot stored = opened.snapshot().orElseThrow();
        try {
            Capture capture = stored.capture().isPresent() ? stored.capture().get() : archive.read(stored.snapshot());
            return new Index.ReadFile(
                    opened.file(),
                    Optional.of(stored.snapshot()),
                    opened.key(),
                    Optional.of(reading.content(capture)),
                    Optional.empty());
        } catch (ArchiveException e) {
            return new Index.ReadFile(
                    opened.file(), Optional.empty(), "", Optional.empty(), Optional.of(e.getMessage()));
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
