package org.clausewatch.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausewatch.model.DocumentRef;

/** The folders and files of an archive's snapshots: which there are, and how they are named. */
final class SnapshotFiles {
    static final String ENDING = ".warc.gz";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int TIME_LENGTH = "2024-06-26T08-15-30Z".length();

    private static final Pattern NAME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ-([0-9a-f]{6,64})" + Pattern.quote(ENDING));

    /** How many names a snapshot's path has: service, terms type, file. */
    private static final int DEPTH = 3;

    /** Lengths of the short hash, tried in turn when two contents of one second begin alike. */
    static final int[] HASH_LENGTHS = {6, 12, 64};

    private final Path archive;
    private final Chain chain;

    SnapshotFiles(Path archive, Chain chain) {
        this.archive = archive;
        this.chain = chain;
    }

    /** Tells whether the chain holds a file, as it was read. */
    boolean isChained(Named file) {
        return chain.sha256(file.file()) != null;
    }

    /**
     * A snapshot's file.
     *
     * @param file its path below the archive's folder, with {@code /}
     */
    record Named(String file) {
        String id() {
            return file.substring(0, file.length() - ENDING.length());
        }

        /** Returns the time in its name. */
        Optional<Instant> at() {
            String name = file.substring(file.lastIndexOf('/') + 1);
            if (!NAME.matcher(name).matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(TIME.parse(name.substring(0, TIME_LENGTH), Instant::from));
            } catch (DateTimeException e) {
                // Digits that are no date: a name that Clausewatch never gave.
                return Optional.empty();
            }
        }

        /** Returns as much of the hash in its name as every name has. */
        String shortHash() {
            int hash = id().lastIndexOf('-') + 1;
            return id().substring(hash, hash + HASH_LENGTHS[0]);
        }

        /** Tells whether it is named after these bytes. */
        boolean isOf(String payloadSha256) {
            int dash = id().lastIndexOf('-');
            return payloadSha256.startsWith(id().substring(dash + 1));
        }
    }

    /** Returns the file for an observation. */
    static Named name(DocumentRef document, Instant at, String payloadSha256, int hashLength) throws ArchiveException {
        return new Named(
                folder(document) + "/" + TIME.format(at) + "-" + payloadSha256.substring(0, hashLength) + ENDING);
    }

    /** Returns a document's folder below the archive's, with {@code /}. */
    static String folder(DocumentRef document) throws ArchiveException {
        return SafeName.encode(document.service()) + "/" + SafeName.encode(document.terms());
    }

    Named named(Snapshot snapshot) {
        return new Named(snapshot.file());
    }

    /**
     * Returns the documents that have a snapshot, by service and terms type, addresses left open; those
     * whose snapshots are all gone, too, as long as the chain holds one.
     */
    List<DocumentRef> documents() throws ArchiveException {
        Set<DocumentRef> documents =
                new TreeSet<>(Comparator.comparing(DocumentRef::service).thenComparing(DocumentRef::terms));
        for (Chain.Entry entry : chain.entries()) {
            String[] names = entry.file().split("/", -1);
            if (names.length == DEPTH && NAME.matcher(names[2]).matches()) {
                documents.add(new DocumentRef(SafeName.decode(names[0]), SafeName.decode(names[1]), ""));
            }
        }
        for (Path service : list(archive)) {
            String serviceName = fileName(service);
            if (Files.isDirectory(service) && !serviceName.startsWith(".") && isService(serviceName)) {
                for (Path terms : list(service)) {
                    if (Files.isDirectory(terms)
                            && list(terms).stream()
                                    .anyMatch(file -> fileName(file).endsWith(ENDING))) {
                        documents.add(
                                new DocumentRef(SafeName.decode(serviceName), SafeName.decode(fileName(terms)), ""));
                    }
                }
            }
        }
        return List.copyOf(documents);
    }

    private static boolean isService(String folder) {
        return !folder.equals("declarations") && !folder.equals(DecisionLog.FOLDER);
    }

    /** Returns a document's snapshot files in order of their names, which is that of time. */
    List<Named> snapshots(DocumentRef document) throws ArchiveException {
        List<Named> files = new ArrayList<>();
        String folder = folder(document);
        for (Path file : list(archive.resolve(folder))) {
            if (NAME.matcher(fileName(file)).matches()) {
                files.add(new Named(folder + "/" + fileName(file)));
            }
        }
        return Collections.unmodifiableList(files);
    }

    /** Returns the WARC files among a document's that are not named as snapshots are. */
    List<Damage> strangers(DocumentRef document) throws ArchiveException {
        List<Damage> strangers = new ArrayList<>();
        String folder = folder(document);
        for (Path file : list(archive.resolve(folder))) {
            String name = fileName(file);
            if ((name.endsWith(ENDING) || name.endsWith(".warc"))
                    && !NAME.matcher(name).matches()) {
                strangers.add(new Damage(
                        folder + "/" + name,
                        "The file " + folder + "/" + name
                                + " is not named as a snapshot is, and was left out. Bring it in by importing it."));
            }
        }
        return strangers;
    }

    /** Returns the document's snapshots that the chain holds and the folder does not. */
    List<Damage> gone(DocumentRef document) throws ArchiveException {
        String folder = folder(document) + "/";
        List<Chain.Entry> entries = chain.entries().stream()
                .filter(entry -> entry.file().startsWith(folder))
                .toList();
        // Listed after the chain was read: a snapshot that another process adds meanwhile is not missed.
        Set<String> there = new HashSet<>();
        for (Path file : list(archive.resolve(folder))) {
            there.add(folder + fileName(file));
        }
        return entries.stream()
                .map(Chain.Entry::file)
                .filter(file -> !there.contains(file))
                .distinct()
                .map(Damage::gone)
                .toList();
    }

    /** Reads and checks a file. */
    SnapshotDecoder.Decoded decode(Named file) throws ArchiveException {
        byte[] bytes = Archive.readChecked(archive, file.file(), Optional.ofNullable(chain.sha256(file.file())));
        try {
            return SnapshotDecoder.decode(bytes);
        } catch (IOException e) {
            throw new ArchiveException(
                    "The snapshot " + file.file() + " is damaged: " + e.getMessage()
                            + ". Restore it from a backup of the archive.",
                    e);
        }
    }

    /** Finds the readable snapshot of a document that stores bytes. */
    Optional<SnapshotDecoder.Decoded> original(DocumentRef document, String payloadSha256) throws ArchiveException {
        for (Named file : snapshots(document)) {
            if (file.isOf(payloadSha256)) {
                try {
                    SnapshotDecoder.Decoded decoded = decode(file);
                    if (!decoded.main().repeat()
                            && decoded.main().payloadSha256().equals(payloadSha256)) {
                        return Optional.of(decoded);
                    }
                } catch (ArchiveException e) {
                    // Its damage is told where snapshots are listed; another file may hold the same bytes.
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what a folder holds, by name; nothing if it does not exist. */
    static List<Path> list(Path folder) throws ArchiveException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ArchiveException("The folder " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
        entries.sort(Comparator.comparing(SnapshotFiles::fileName));
        return entries;
    }

    /** Returns the names of the services or terms types whose folders a folder holds. */
    static List<String> names(Path folder) throws ArchiveException {
        return list(folder).stream()
                .filter(Files::isDirectory)
                .map(entry -> SafeName.decode(fileName(entry)))
                .toList();
    }

    /** Returns the folder of a file in an archive. */
    static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
