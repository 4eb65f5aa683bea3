package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder of snapshots. Reading needs no lock and may go on while another process writes; what was
 * added since is seen by the next call. May be used from any thread.
 *
 * <pre>{@code
 * Archive archive = Archive.open(Path.of("snapshots"));
 * for (DocumentRef document : archive.documents()) {
 *     for (Snapshot snapshot : archive.snapshots(document).snapshots()) {
 *         Capture capture = archive.read(snapshot);
 *     }
 * }
 * }</pre>
 */
public final class Archive {
    /** A page is limited to a fraction of that when it is fetched or imported. */
    private static final int LARGEST_FILE = 256_000_000;

    /** The most bytes that a page may have once decompressed. */
    public static final int LARGEST_PAGE = 64_000_000;

    private final Path folder;
    private final ArchiveInfo info;

    /** Lets the threads of this process that share the archive wait for one another. */
    private final ReentrantLock writing = new ReentrantLock();

    /** Never appended to: a writer reads a chain of its own. */
    private volatile @Nullable ReadChain lastRead;

    private record ReadChain(Chain.Stamp stamp, Chain chain) {}

    private Archive(Path folder, ArchiveInfo info) {
        this.folder = folder;
        this.info = info;
    }

    /**
     * Opens an archive. Writes nothing, so a read-only one will do.
     *
     * @throws ArchiveException if there is none, or a newer program wrote it
     */
    public static Archive open(Path folder) throws ArchiveException {
        return new Archive(folder, ArchiveInfoJson.read(folder));
    }

    /**
     * Makes a new archive.
     *
     * @param folder made if it does not exist
     * @throws ArchiveException if there is an archive already, or it cannot be written
     */
    public static Archive create(Path folder, ArchiveInfo info) throws ArchiveException {
        try {
            DurableFiles.createFolders(folder);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The folder " + folder + " cannot be made (" + e.getMessage()
                            + "). Choose another one with --archive.",
                    e);
        }
        try (ArchiveLock _ = ArchiveLock.take(folder)) {
            ArchiveInfoJson.write(folder, info);
        }
        return new Archive(folder, info);
    }

    /** Returns a text that is another one once a snapshot was added, by this process or another. */
    public String state() throws ArchiveException {
        Chain.Stamp stamp = Chain.stamp(folder);
        return stamp.size() + " " + stamp.modified();
    }

    /** Returns how many snapshots ever arrived, as its chain says. */
    public int chained() throws ArchiveException {
        return chain().entries().size();
    }

    /** Tells whether a folder is an archive. */
    public static boolean exists(Path folder) {
        return ArchiveInfoJson.exists(folder);
    }

    /** Opens an archive, or makes a new one with an id of its own where there is none. */
    public static Archive openOrCreate(Path folder) throws ArchiveException {
        if (exists(folder)) {
            return open(folder);
        }
        return create(folder, new ArchiveInfo(UUID.randomUUID().toString(), ""));
    }

    /** Returns its folder. */
    public Path folder() {
        return folder;
    }

    /** Returns what it says of itself. */
    public ArchiveInfo info() {
        return info;
    }

    /**
     * Returns the documents that it has snapshots of, by service and terms type, each with the address
     * of its latest readable snapshot.
     */
    public List<DocumentRef> documents() throws ArchiveException {
        List<DocumentRef> documents = new ArrayList<>();
        SnapshotFiles files = files();
        for (DocumentRef document : files.documents()) {
            documents.add(new DocumentRef(document.service(), document.terms(), latestUrl(files, document)));
        }
        return List.copyOf(documents);
    }

    private String latestUrl(SnapshotFiles files, DocumentRef document) throws ArchiveException {
        for (SnapshotFiles.Named file : files.snapshots(document).reversed()) {
            try {
                String url = files.decode(file).main().url();
                if (!url.isEmpty()) {
                    return url;
                }
            } catch (ArchiveException e) {
                // Its damage is told where the document's snapshots are listed; an older one will do.
            }
        }
        return "";
    }

    /**
     * Returns a document's snapshots in order of time, each checked, and beside them the files that
     * cannot be read or are gone.
     *
     * @param document its service and terms type count; one that the archive does not have has no
     *     snapshots
     */
    public SnapshotListing snapshots(DocumentRef document) throws ArchiveException {
        SnapshotFiles files = files();
        List<Snapshot> snapshots = new ArrayList<>();
        List<Damage> damages = new ArrayList<>(files.strangers(document));
        damages.addAll(files.gone(document));
        for (SnapshotFiles.Named file : files.snapshots(document)) {
            try {
                snapshots.add(snapshot(document, file, files.decode(file)));
            } catch (ArchiveException e) {
                damages.add(new Damage(file.file(), e.getMessage()));
            }
        }
        snapshots.sort(Comparator.comparing(Snapshot::at).thenComparing(Snapshot::id));
        damages.sort(Comparator.comparing(Damage::file));
        return new SnapshotListing(snapshots, damages);
    }

    /** Returns the documents that it has snapshots of, by service and terms type, without their addresses. */
    public List<DocumentRef> names() throws ArchiveException {
        return files().documents();
    }

    /** Returns a document's snapshot files in order of their names, unread; fast, whatever they hold. */
    public List<SnapshotFile> files(DocumentRef document) throws ArchiveException {
        List<SnapshotFile> listed = new ArrayList<>();
        for (SnapshotFiles.Named file : files().snapshots(document)) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(folder.resolve(file.file()), BasicFileAttributes.class);
                listed.add(new SnapshotFile(
                        file.file(),
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis()));
            } catch (NoSuchFileException e) {
                // Gone since the folder was listed: damages() tells of it.
            } catch (IOException e) {
                throw new ArchiveException(
                        "The snapshot " + file.file() + " cannot be read (" + e.getMessage() + ").", e);
            }
        }
        return List.copyOf(listed);
    }

    /**
     * Returns what can be said of a document's damage without reading its snapshots: files that are gone, and
     * such as are no snapshots; in order of file names.
     */
    public List<Damage> misplaced(DocumentRef document) throws ArchiveException {
        SnapshotFiles files = files();
        List<Damage> damages = new ArrayList<>(files.strangers(document));
        damages.addAll(files.gone(document));
        damages.sort(Comparator.comparing(Damage::file));
        return List.copyOf(damages);
    }

    /**
     * Reads and checks one of a document's files.
     *
     * @throws ArchiveException if it is gone or damaged
     */
    public ReadSnapshot stored(DocumentRef document, SnapshotFile file) throws ArchiveException {
        SnapshotFiles.Named named = new SnapshotFiles.Named(file.file());
        SnapshotDecoder.Decoded decoded = files().decode(named);
        Snapshot snapshot = snapshot(document, named, decoded);
        SnapshotDecoder.Main main = decoded.main();
        return new ReadSnapshot(
                snapshot,
                main.contentType(),
                main.status(),
                main.repeat() ? Optional.empty() : Optional.of(capture(snapshot, decoded, main)));
    }

    static Snapshot snapshot(DocumentRef document, SnapshotFiles.Named file, SnapshotDecoder.Decoded decoded) {
        SnapshotDecoder.Main main = decoded.main();
        return new Snapshot(
                file.id(),
                document,
                main.at(),
                file.file(),
                main.url(),
                main.payloadSha256(),
                main.repeat(),
                decoded.circumstances());
    }

    /**
     * Reads a snapshot's bytes, wherever they are stored, and undoes their compression.
     *
     * @throws ArchiveException naming the file, if it is gone or damaged or cannot be decompressed
     */
    public Capture read(Snapshot snapshot) throws ArchiveException {
        SnapshotFiles files = files();
        SnapshotFiles.Named file = files.named(snapshot);
        SnapshotDecoder.Decoded decoded = files.decode(file);
        SnapshotDecoder.Main main = decoded.main();
        if (main.repeat()) {
            main = files.original(snapshot.document(), main.payloadSha256())
                    .orElseThrow(
                            () -> new ArchiveException(
                                    "The page of " + snapshot.file()
                                            + " is stored with an earlier snapshot, which is gone or damaged. Restore it from a backup."))
                    .main();
        }
        return capture(snapshot, decoded, main);
    }

    private static Capture capture(Snapshot snapshot, SnapshotDecoder.Decoded decoded, SnapshotDecoder.Main main)
            throws ArchiveException {
        byte[] body;
        try {
            body = ContentCoding.decode(main.payload(), main.headers(), LARGEST_PAGE);
        } catch (IOException e) {
            throw new ArchiveException("The snapshot " + snapshot.file() + " cannot be read: " + e.getMessage(), e);
        }
        return new Capture(snapshot, body, main.contentType(), main.status(), main.headers(), decoded.redirects());
    }

    /**
     * Takes the right to write, for as long as the writer is open. Threads that share this object wait
     * for one another; a thread takes it once.
     *
     * @throws ArchiveException if another process is writing, or the folder is read-only
     */
    public ArchiveWriter write() throws ArchiveException {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("This thread is writing to the archive already");
        }
        writing.lock();
        boolean opened = false;
        try {
            ArchiveWriter writer = ArchiveWriter.open(this, writing);
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                writing.unlock();
            }
        }
    }

    /** Adds one observation; see {@link ArchiveWriter#add}. */
    public Added add(NewSnapshot snapshot) throws ArchiveException {
        try (ArchiveWriter writer = write()) {
            return writer.add(snapshot);
        }
    }

    /** Returns what the user decided, oldest first. */
    public List<Decision> decisions(String log) throws ArchiveException {
        return new DecisionLog(folder, log).read();
    }

    /**
     * Checks everything: the chain, each file's hash, each record's digest, and that each repeat has its bytes.
     *
     * @throws ArchiveException if a folder cannot be read
     */
    public Verification verify(Progress progress) throws ArchiveException {
        return Verifier.verify(folder, progress);
    }

    /**
     * Takes snapshots into the chain that no writer announced: the chain was lost, or they were copied here. Whoever
     * asks for it vouches for them.
     *
     * @return the files that were taken in, in their order in the chain; those that are damaged are not
     * @throws ArchiveException if the archive cannot be written to
     */
    public List<String> adopt() throws ArchiveException {
        try (ArchiveWriter writer = write()) {
            return writer.adopt();
        }
    }

    private SnapshotFiles files() throws ArchiveException {
        return new SnapshotFiles(folder, chain());
    }

    /** The chain only grows, so a file of the same size and time is the same chain. */
    private Chain chain() throws ArchiveException {
        Chain.Stamp stamp = Chain.stamp(folder);
        ReadChain read = lastRead;
        if (read == null || !read.stamp().equals(stamp)) {
            read = new ReadChain(stamp, Chain.read(folder));
            lastRead = read;
        }
        return read.chain();
    }

    /** Reads a whole file of bounded size and checks it against the hash it arrived with. */
    static byte[] readChecked(Path folder, String file, Optional<String> sha256) throws ArchiveException {
        byte[] bytes;
        try {
            Path path = folder.resolve(file);
            if (Files.size(path) > LARGEST_FILE) {
                throw new ArchiveException("The snapshot " + file + " is larger than any that Clausewatch writes.");
            }
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new ArchiveException(Damage.gone(file).message(), e);
        } catch (IOException e) {
            throw new ArchiveException("The snapshot " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
        if (sha256.isPresent() && !sha256.get().equals(Sha256.of(bytes))) {
            throw new ArchiveException("The snapshot " + file
                    + " was changed or damaged after it was archived. Restore it from a backup of the archive.");
        }
        return bytes;
    }
}
