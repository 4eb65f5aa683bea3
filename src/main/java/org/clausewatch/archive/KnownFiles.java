package org.clausewatch.archive;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.model.DocumentRef;

/**
 * What a writer knows of an archive's files: each folder is listed once, as nobody else adds to it while
 * the writer is open.
 */
final class KnownFiles {
    private final Path archive;
    private final SnapshotFiles files;
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, Map<String, String>> terms = new HashMap<>();
    private final Map<DocumentRef, OfDocument> documents = new HashMap<>();
    private boolean servicesListed;

    /**
     * What is known of a document's files.
     *
     * @param names below the archive's folder
     * @param shortHashes the hashes in the names, as far as every name has them
     * @param originals records that store bytes, by their SHA-256, as far as they were looked for
     */
    private record OfDocument(
            Set<String> names, Set<String> shortHashes, Map<String, SnapshotEncoder.Original> originals) {
        void add(SnapshotFiles.Named file) {
            names.add(file.file());
            shortHashes.add(file.shortHash());
        }
    }

    KnownFiles(Path archive, SnapshotFiles files) {
        this.archive = archive;
        this.files = files;
    }

    /** Some file systems cannot tell two folders apart whose names differ in upper and lower case. */
    Optional<String> namesake(DocumentRef document) throws ArchiveException {
        if (!servicesListed) {
            for (String service : SnapshotFiles.names(archive)) {
                services.put(folded(service), service);
            }
            servicesListed = true;
        }
        String service = services.getOrDefault(folded(document.service()), document.service());
        if (!service.equals(document.service())) {
            return Optional.of(message(document.service(), service, "service"));
        }
        Map<String, String> known = terms.get(service);
        if (known == null) {
            known = new HashMap<>();
            for (String each : SnapshotFiles.names(archive.resolve(SafeName.encode(service)))) {
                known.put(folded(each), each);
            }
            terms.put(service, known);
        }
        String other = known.getOrDefault(folded(document.terms()), document.terms());
        return other.equals(document.terms())
                ? Optional.empty()
                : Optional.of(message(document.terms(), other, "terms type"));
    }

    private static String message(String name, String other, String what) {
        return "The archive has a " + what + " called “" + other + "” already. Use that name instead of “" + name
                + "”.";
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Tells whether a document has a file of that name. */
    boolean holds(DocumentRef document, SnapshotFiles.Named file) throws ArchiveException {
        return of(document).names().contains(file.file());
    }

    private OfDocument of(DocumentRef document) throws ArchiveException {
        DocumentRef key = new DocumentRef(document.service(), document.terms(), "");
        OfDocument known = documents.get(key);
        if (known == null) {
            known = new OfDocument(new HashSet<>(), new HashSet<>(), new HashMap<>());
            files.snapshots(document).forEach(known::add);
            documents.put(key, known);
        }
        return known;
    }

    /** Finds the record of a document that stores bytes. */
    Optional<SnapshotEncoder.Original> original(DocumentRef document, String payloadSha256) throws ArchiveException {
        OfDocument known = of(document);
        SnapshotEncoder.Original here = known.originals().get(payloadSha256);
        if (here != null) {
            return Optional.of(here);
        }
        if (!known.shortHashes().contains(payloadSha256.substring(0, SnapshotFiles.HASH_LENGTHS[0]))) {
            return Optional.empty();
        }
        Optional<SnapshotEncoder.Original> found =
                files.original(document, payloadSha256).map(decoded -> original(decoded.main()));
        found.ifPresent(original -> known.originals().put(payloadSha256, original));
        return found;
    }

    /** Takes note of a file that was written. */
    void added(DocumentRef document, SnapshotFiles.Named file, SnapshotDecoder.Main main) throws ArchiveException {
        OfDocument known = of(document);
        known.add(file);
        services.put(folded(document.service()), document.service());
        terms.computeIfAbsent(document.service(), _ -> new HashMap<>()).put(folded(document.terms()), document.terms());
        if (!main.repeat()) {
            known.originals().putIfAbsent(main.payloadSha256(), original(main));
        }
    }

    private static SnapshotEncoder.Original original(SnapshotDecoder.Main main) {
        return new SnapshotEncoder.Original(URI.create(main.recordId()), main.url(), main.at(), main.payloadSha256());
    }
}
