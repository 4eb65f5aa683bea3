package org.clausewatch.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Sha256;

/**
 * The right to write to an archive; close it soon. Used by the thread that took it.
 *
 * <p>Opening it clears up after a crash: unfinished files are removed, a cut-off line of the chain is
 * dropped, and a snapshot that the chain does not hold yet is adopted.
 */
public final class ArchiveWriter implements AutoCloseable {
    private static final Instant FIRST_YEAR = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("9999-12-31T23:59:59Z");

    private final Archive archive;
    private final ReentrantLock writing;
    private final ArchiveLock lock;
    private final Chain chain;
    private final SnapshotFiles files;

    private ArchiveWriter(Archive archive, ReentrantLock writing, ArchiveLock lock, Chain chain) {
        this.archive = archive;
        this.writing = writing;
        this.lock = lock;
        this.chain = chain;
        this.files = new SnapshotFiles(archive.folder(), chain);
    }

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
            chain.repair();
            removeUnfinished(archive.folder());
            for (DocumentRef document : files.documents()) {
                removeUnfinished(archive.folder().resolve(SnapshotFiles.folder(document)));
                for (SnapshotFiles.Named file : files.snapshots(document)) {
                    if (chain.sha256(file.file()) == null) {
                        adopt(file);
                    }
                }
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private static void removeUnfinished(Path folder) throws ArchiveException, IOException {
        for (Path file : SnapshotFiles.list(folder)) {
            if (SnapshotFiles.fileName(file).endsWith(DurableFiles.UNFINISHED)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void adopt(SnapshotFiles.Named file) throws ArchiveException, IOException {
        byte[] bytes = Archive.readChecked(archive.folder(), file.file(), Optional.empty());
        try {
            SnapshotDecoder.decode(bytes);
        } catch (IOException e) {
            // Damaged: it stays outside the chain, and listing its document tells of it.
            return;
        }
        chain.append(new Chain.Entry(file.file(), Sha256.of(bytes)));
    }

    /**
     * Adds an observation. One that the archive holds already (same document, second and bytes) is
     * left alone. Bytes that the document's other snapshots hold already are not stored again.
     *
     * @throws ArchiveException if a name, an address or the time cannot be used, or the disk refuses
     */
    public Added add(NewSnapshot snapshot) throws ArchiveException {
        Instant at = snapshot.at().truncatedTo(ChronoUnit.SECONDS);
        if (at.isBefore(FIRST_YEAR) || at.isAfter(LAST_YEAR)) {
            throw new ArchiveException(
                    "The time of observation " + at + " cannot be right; give it as 2024-06-26T08:15:30Z.");
        }
        DocumentRef document = snapshot.document();
        String folder = SnapshotFiles.folder(document);
        refuseNamesakes(document);
        String sha256 = snapshot.content() instanceof NewSnapshot.NotModified answer
                ? answer.earlier().payloadSha256()
                : Sha256.of(SnapshotEncoder.payload(snapshot.content()));
        for (int length : SnapshotFiles.HASH_LENGTHS) {
            SnapshotFiles.Named file = SnapshotFiles.name(document, at, sha256, length);
            if (Files.notExists(archive.folder().resolve(file.file()))) {
                return new Added(write(snapshot, at, sha256, folder, file), false);
            }
            SnapshotDecoder.Decoded there = files.decode(file);
            if (there.main().payloadSha256().equals(sha256)) {
                return new Added(Archive.snapshot(document, file, there), true);
            }
        }
        throw new IllegalStateException("Two contents with the SHA-256 " + sha256);
    }

    private Snapshot write(NewSnapshot snapshot, Instant at, String sha256, String folder, SnapshotFiles.Named file)
            throws ArchiveException {
        Optional<SnapshotEncoder.Original> original = files.original(snapshot.document(), sha256)
                .map(SnapshotDecoder.Decoded::main)
                .map(main -> new SnapshotEncoder.Original(
                        URI.create(main.recordId()), main.url(), main.at(), main.payloadSha256()));
        if (original.isEmpty() && snapshot.content() instanceof NewSnapshot.NotModified answer) {
            throw new ArchiveException("The server says that nothing changed since "
                    + answer.earlier().file()
                    + ", but that snapshot is gone or damaged. Restore it from a backup of the archive.");
        }
        byte[] bytes = SnapshotEncoder.encode(snapshot, at, original);
        try {
            DurableFiles.createFolders(archive.folder().resolve(folder));
            DurableFiles.write(archive.folder().resolve(file.file()), bytes);
            chain.append(new Chain.Entry(file.file(), Sha256.of(bytes)));
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        return Archive.snapshot(snapshot.document(), file, files.decode(file));
    }

    /** Some file systems cannot tell two folders apart whose names differ in upper and lower case. */
    private void refuseNamesakes(DocumentRef document) throws ArchiveException {
        for (String service : SnapshotFiles.names(archive.folder())) {
            refuseNamesake(document.service(), service, "service");
        }
        Path service = archive.folder().resolve(SafeName.encode(document.service()));
        for (String terms : SnapshotFiles.names(service)) {
            refuseNamesake(document.terms(), terms, "terms type");
        }
    }

    private static void refuseNamesake(String name, String other, String what) throws ArchiveException {
        if (!name.equals(other) && name.equalsIgnoreCase(other)) {
            throw new ArchiveException("The archive has a " + what + " called “" + other
                    + "” already. Use that name instead of “" + name + "”.");
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

    /** Gives the right to write back. */
    @Override
    public void close() throws ArchiveException {
        try {
            lock.close();
        } finally {
            writing.unlock();
        }
    }
}
