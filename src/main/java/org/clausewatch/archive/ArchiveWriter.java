package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.clausewatch.model.DocumentRef;

/**
 * The right to write to an archive; close it soon. Used by the thread that took it.
 *
 * <p>Opening it clears up after a crash: unfinished files are removed, a cut-off line of the chain is
 * dropped, and a snapshot that was announced and the chain does not hold yet is adopted. One that nobody announced
 * is left alone: {@link Archive#verify} names it.
 */
public final class ArchiveWriter implements AutoCloseable {
    private static final Instant FIRST_YEAR = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("9999-12-31T23:59:59Z");

    /** How many snapshots may wait for their lines in the chain; a crash leaves so many to be adopted. */
    private static final int MOST_WAITING = 64;

    static final String DECLARATIONS = "declarations";

    private final Archive archive;
    private final ReentrantLock writing;
    private final ArchiveLock lock;
    private final Chain chain;
    private final SnapshotFiles files;
    private final KnownFiles known;
    private final Arrivals arrivals;

    /** Written, but not in the chain yet; in the order in which {@link Recovery} would adopt them. */
    private final List<Waiting> waiting = new ArrayList<>();

    private final Set<Path> unflushedFolders = new LinkedHashSet<>();

    private ArchiveWriter(Archive archive, ReentrantLock writing, ArchiveLock lock, Chain chain) {
        this.archive = archive;
        this.writing = writing;
        this.lock = lock;
        this.chain = chain;
        this.files = new SnapshotFiles(archive.folder(), chain);
        this.known = new KnownFiles(archive.folder(), files);
        this.arrivals = new Arrivals(archive.folder());
    }

    private record Waiting(Chain.Entry entry, AdoptionOrder place) {}

    static ArchiveWriter open(Archive archive, ReentrantLock writing) throws ArchiveException {
        ArchiveLock lock = ArchiveLock.take(archive.folder());
        boolean opened = false;
        try {
            ArchiveWriter writer = new ArchiveWriter(archive, writing, lock, Chain.read(archive.folder()));
            writer.recover();
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private void recover() throws ArchiveException {
        try {
            recovery().run();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Takes snapshots into the chain that nobody announced: it was lost, or they were copied here.
     *
     * @return the files that were taken in; those that are damaged are not
     */
    List<String> adopt() throws ArchiveException {
        try {
            return recovery().adopt();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private Recovery recovery() {
        return new Recovery(archive.folder(), chain, files, arrivals);
    }

    /**
     * Says why an observation cannot be added, whatever was observed; empty if it can.
     *
     * @param document its service and terms type count
     * @param at when it was observed
     * @throws ArchiveException if the archive cannot be read
     */
    public Optional<String> refusal(DocumentRef document, Instant at) throws ArchiveException {
        if (at.isBefore(FIRST_YEAR) || at.isAfter(LAST_YEAR)) {
            return Optional.of("The time of observation " + at + " cannot be right; give it as 2024-06-26T08:15:30Z.");
        }
        try {
            SnapshotFiles.folder(document);
        } catch (ArchiveException e) {
            return Optional.of(e.getMessage());
        }
        return known.namesake(document);
    }

    /**
     * Adds an observation. One that the archive holds already (same document, second and bytes) is
     * left alone. Bytes that the document's other snapshots hold already are not stored again.
     *
     * <p>The snapshot is on the disk when this returns; its line in the chain is at the latest when the
     * writer is closed.
     *
     * @throws ArchiveException if a name, an address or the time cannot be used, or the disk refuses
     */
    public Added add(NewSnapshot snapshot) throws ArchiveException {
        return addAll(List.of(snapshot)).getFirst();
    }

    /**
     * Adds observations in their order, as {@link #add} does one, but works on them side by side. All of them are in
     * memory meanwhile.
     *
     * @throws ArchiveException if one of them cannot be added; those before it are, those behind it are not
     */
    public List<Added> addAll(List<NewSnapshot> snapshots) throws ArchiveException {
        List<Draft> drafts = snapshots.parallelStream().map(Draft::new).toList();
        List<Draft> unknown = new ArrayList<>();
        for (Draft draft : drafts) {
            if (isUnknown(draft)) {
                unknown.add(draft);
            }
        }
        if (unknown.size() > 1) {
            unknown.parallelStream().forEach(Draft::encode);
        }
        List<Arrival> arrivals = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        try {
            for (Draft draft : drafts) {
                added.add(prepare(draft, arrivals));
            }
        } finally {
            // Where one cannot be added, those before it are.
            write(arrivals);
        }
        return added;
    }

    /** A file that is to be written. */
    private record Arrival(DocumentRef document, SnapshotFiles.Named file, EncodedSnapshot encoded) {
        Chain.Entry entry() {
            return new Chain.Entry(file.file(), encoded.sha256());
        }
    }

    /** Tells whether the archive does not hold an observation's bytes yet. */
    private boolean isUnknown(Draft draft) throws ArchiveException {
        DocumentRef document = draft.snapshot().document();
        return !(draft.snapshot().content() instanceof NewSnapshot.NotModified)
                && refusal(document, draft.at()).isEmpty()
                && known.original(document, draft.payloadSha256()).isEmpty();
    }

    /** Finds out what is to be written of an observation; nothing if the archive holds it. */
    private Added prepare(Draft draft, List<Arrival> arrivals) throws ArchiveException {
        DocumentRef document = draft.snapshot().document();
        Optional<String> refusal = refusal(document, draft.at());
        if (refusal.isPresent()) {
            throw new ArchiveException(refusal.get());
        }
        String sha256 = draft.payloadSha256();
        for (int length : SnapshotFiles.HASH_LENGTHS) {
            SnapshotFiles.Named file = SnapshotFiles.name(document, draft.at(), sha256, length);
            if (!known.holds(document, file)) {
                Optional<SnapshotEncoder.Original> original = known.original(document, sha256);
                if (original.isEmpty() && draft.snapshot().content() instanceof NewSnapshot.NotModified answer) {
                    throw new ArchiveException("The server says that nothing changed since "
                            + answer.earlier().file()
                            + ", but that snapshot is gone or damaged. Restore it from a backup of the archive.");
                }
                EncodedSnapshot encoded = draft.encoded(original);
                arrivals.add(new Arrival(document, file, encoded));
                known.added(document, file, encoded.decoded().main());
                return new Added(Archive.snapshot(document, file, encoded.decoded()), false);
            }
            Optional<EncodedSnapshot> arriving = arrivals.stream()
                    .filter(arrival -> arrival.file().file().equals(file.file()))
                    .map(Arrival::encoded)
                    .findFirst();
            SnapshotDecoder.Decoded there =
                    arriving.isPresent() ? arriving.get().decoded() : files.decode(file);
            if (there.main().payloadSha256().equals(sha256)) {
                return new Added(Archive.snapshot(document, file, there), true);
            }
        }
        throw new IllegalStateException("Two contents with the SHA-256 " + sha256);
    }

    private void write(List<Arrival> arriving) throws ArchiveException {
        try {
            arrivals.announce(arriving.stream().map(Arrival::entry).toList());
            for (Arrival arrival : arriving) {
                AdoptionOrder place = AdoptionOrder.of(arrival.document(), arrival.file());
                if (!waiting.isEmpty() && waiting.getLast().place().compareTo(place) >= 0) {
                    // Another order than that of recovery: the lines before must be in the chain first.
                    chain();
                }
                Path target = archive.folder().resolve(arrival.file().file());
                Path folder = SnapshotFiles.parent(target);
                DurableFiles.createFolders(folder);
                DurableFiles.writeUnflushed(target, arrival.encoded().bytes());
                unflushedFolders.add(folder);
                waiting.add(new Waiting(arrival.entry(), place));
            }
            if (waiting.size() >= MOST_WAITING) {
                flush();
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Puts all that was announced into the chain. */
    private void flush() throws IOException {
        chain();
        arrivals.clear();
    }

    /** Puts what waits into the chain, once nothing can take the files away any more. */
    private void chain() throws IOException {
        for (Path folder : unflushedFolders) {
            DurableFiles.flush(folder);
        }
        unflushedFolders.clear();
        chain.append(waiting.stream().map(Waiting::entry).toList());
        waiting.clear();
    }

    /** Says why a service's declarations cannot be kept; empty if they can. */
    public Optional<String> refusalToDeclare(String service) {
        String why = "“" + service + "” cannot be a file name on every system.";
        try {
            return SafeName.encode(service).equals(service) ? Optional.empty() : Optional.of(why);
        } catch (ArchiveException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Keeps a service's declarations, in place of those that the archive has of it.
     *
     * @param service its id, which must be a file name everywhere
     * @param ending {@code .json} or {@code .history.json}
     * @param bytes the file as it is
     * @throws ArchiveException if the id cannot be a file name, or the disk refuses
     */
    public void declare(String service, String ending, byte[] bytes) throws ArchiveException {
        Optional<String> refusal = refusalToDeclare(service);
        if (refusal.isPresent()) {
            throw new ArchiveException(refusal.get());
        }
        Path target = archive.folder().resolve(DECLARATIONS).resolve(service + ending);
        try {
            DurableFiles.createFolders(SnapshotFiles.parent(target));
            DurableFiles.write(target, bytes);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** Appends a decision to its log. */
    public void decide(Decision decision) throws ArchiveException {
        new DecisionLog(archive.folder(), decision.log()).append(decision);
    }

    private ArchiveException cannotWrite(IOException e) {
        return new ArchiveException(
                "The archive " + archive.folder() + " cannot be written to (" + e.getMessage()
                        + "). Check that the folder may be written to and the disk is not full.",
                e);
    }

    /** Gives the right to write back; what was added is in the chain before. */
    @Override
    public void close() throws ArchiveException {
        try {
            try {
                flush();
            } catch (IOException e) {
                throw cannotWrite(e);
            } finally {
                lock.close();
            }
        } finally {
            writing.unlock();
        }
    }
}
