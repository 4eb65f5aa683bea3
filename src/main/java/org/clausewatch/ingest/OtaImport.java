package org.clausewatch.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;

/**
 * Brings observations and declarations of Open Terms Archive into an archive.
 *
 * <p>Observations are added in order of time, then service, terms type, and commit or path; so the same
 * import gives the same files and the same chain, whether it was interrupted or not. For that, when they
 * were brought in is not kept: nothing of this machine is in them.
 */
public final class OtaImport {
    private final Archive archive;

    /** Makes one that adds to an archive. */
    public OtaImport(Archive archive) {
        this.archive = archive;
    }

    /**
     * Looks whether there is something to import, before an archive is made for it.
     *
     * @throws IngestException if there is not
     */
    public static void check(OtaRequest request) throws IngestException {
        OtaKind kind = OtaSources.kind(request);
        if (kind != OtaKind.DECLARATIONS) {
            OtaSources.open(request.path(), kind, DeclarationFolder.NONE).close();
        }
    }

    /**
     * Imports.
     *
     * @return what came of it; where the user cancelled, of as much as was done
     * @throws IngestException if there is nothing to import, or it cannot be read on; what was brought in
     *     until then stays
     * @throws ArchiveException if the archive refuses
     */
    public OtaReport run(OtaRequest request, Progress progress) throws IngestException, ArchiveException {
        OtaKind kind = OtaSources.kind(request);
        if (kind == OtaKind.DECLARATIONS) {
            return new OtaDeclarations(archive).run(request);
        }
        DeclarationFolder declarations = kind == OtaKind.SNAPSHOTS ? declarations(request) : DeclarationFolder.NONE;
        try (OtaSource source = OtaSources.open(request.path(), kind, declarations)) {
            progress.report("Looking at " + request.path(), -1);
            OtaSource.Found found = source.find(progress);
            declarations.problems().forEach(each -> found.skip(OtaSkip.Why.DECLARATION, each.toString()));
            if (found.entries().isEmpty()) {
                throw nothing(request.path(), kind, found);
            }
            List<OtaEntry> entries = found.entries().stream()
                    .filter(entry -> request.wants(entry.service()))
                    .sorted(OtaEntry.ORDER)
                    .toList();
            if (entries.isEmpty()) {
                throw new IngestException(request.path() + " has no service called "
                        + String.join(
                                " or ", request.services().stream().sorted().toList()) + ". It has: "
                        + String.join(
                                ", ",
                                found.entries().stream()
                                        .map(OtaEntry::service)
                                        .distinct()
                                        .sorted()
                                        .toList())
                        + ".");
            }
            return add(request, kind, entries, found, progress);
        }
    }

    private static IngestException nothing(Path path, OtaKind kind, OtaSource.Found found) {
        boolean undated = kind == OtaKind.DATASET
                && found.skipped().stream()
                        .anyMatch(skip -> OtaVersions.path(skip.what().replaceFirst("^[^/]+/(?=[^/]+/)", ""))
                                .isPresent());
        return new IngestException(
                undated
                        ? path + " holds versions without their dates, as a repository does that was downloaded as a"
                                + " ZIP. Clone it with git and name the clone, or take a data set from the"
                                + " collection's releases."
                        : path + " holds no observations (" + kind.code() + "). Check the path, or say with --kind"
                                + " what it is.");
    }

    /** The declarations that the user names, else those beside the repository, else the archive's. */
    private DeclarationFolder declarations(OtaRequest request) throws IngestException {
        if (request.declarations().isPresent()) {
            Path named = request.declarations().get();
            DeclarationFolder read =
                    DeclarationFolder.read(OtaSources.declarations(named).orElse(named));
            if (read.services().isEmpty()) {
                throw new IngestException("The folder " + named + " holds no declarations.");
            }
            return read;
        }
        Path path = request.path().toAbsolutePath().normalize();
        for (Path beside : List.of(path.resolve("declarations"), path.resolveSibling("declarations"))) {
            DeclarationFolder read = DeclarationFolder.read(beside);
            if (!read.services().isEmpty()) {
                return read;
            }
        }
        return DeclarationFolder.read(archive.folder().resolve("declarations"));
    }

    private OtaReport add(
            OtaRequest request, OtaKind kind, List<OtaEntry> entries, OtaSource.Found found, Progress progress)
            throws IngestException, ArchiveException {
        Map<DocumentRef, Tally> tallies = new TreeMap<>(OtaImport::compare);
        int done = 0;
        try (ArchiveWriter writer = archive.write()) {
            OtaBatch batch = new OtaBatch(
                    writer,
                    request.attribution(),
                    (entry, added) -> tallies.computeIfAbsent(
                                    new DocumentRef(entry.service(), entry.terms(), ""), _ -> new Tally())
                            .count(entry, added.alreadyThere()));
            while (done < entries.size() && !progress.cancelled()) {
                OtaEntry entry = entries.get(done);
                progress.report(
                        "Bringing in " + (done + 1) + " of " + entries.size() + ": " + entry.service() + ", "
                                + entry.terms(),
                        (double) done / entries.size());
                try {
                    batch.add(entry);
                } catch (IngestException e) {
                    batch.flush();
                    throw e;
                } catch (OtaSkippedException e) {
                    found.skip(e.why(), entry.label() + (e.detail().isEmpty() ? "" : ": " + e.detail()));
                }
                done++;
            }
            batch.flush();
        }
        List<OtaReport.Document> documents = new ArrayList<>();
        tallies.forEach((document, tally) -> documents.add(tally.document(document)));
        return new OtaReport(
                kind,
                documents,
                found.skipped(),
                found.notes(),
                done < entries.size(),
                entries.size() - done,
                request.attribution());
    }

    private static int compare(DocumentRef one, DocumentRef other) {
        int services = one.service().compareTo(other.service());
        return services != 0 ? services : one.terms().compareTo(other.terms());
    }

    /** Counts of one document while it is brought in, in order of time. */
    private static final class Tally {
        private int added;
        private int alreadyThere;
        private int upgrades;
        private Optional<OtaEntry> first = Optional.empty();
        private Optional<OtaEntry> last = Optional.empty();

        void count(OtaEntry entry, boolean there) {
            added += there ? 0 : 1;
            alreadyThere += there ? 1 : 0;
            upgrades += entry.isUpgrade() ? 1 : 0;
            first = first.or(() -> Optional.of(entry));
            last = Optional.of(entry);
        }

        OtaReport.Document document(DocumentRef ref) {
            return new OtaReport.Document(
                    ref.service(),
                    ref.terms(),
                    added,
                    alreadyThere,
                    upgrades,
                    first.map(OtaEntry::at),
                    last.map(OtaEntry::at));
        }
    }
}
