package org.clausewatch.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.model.DatedDeclarations;
import org.clausewatch.model.ServiceDeclarations;

/**
 * Brings declarations into an archive, whose services are followed from then on. Files are kept as they
 * are; where the archive has another declaration of a service, that one is kept beside the new one.
 */
final class OtaDeclarations {
    private static final List<String> ENDINGS = List.of(".json", ".history.json");

    private final Archive archive;

    OtaDeclarations(Archive archive) {
        this.archive = archive;
    }

    OtaReport run(OtaRequest request) throws IngestException, ArchiveException {
        Path folder = OtaSources.declarations(request.path())
                .orElseThrow(() -> new IngestException(request.path()
                        + " holds no declarations. Name a folder of them, or a collection that was cloned with its"
                        + " files (not with --bare)."));
        DeclarationFolder read = DeclarationFolder.read(folder);
        List<OtaSkip> skipped = new ArrayList<>();
        read.problems().stream()
                .filter(problem -> request.wants(problem.file().replaceFirst("(?:\\.history)?\\.json$", "")))
                .forEach(problem -> skipped.add(new OtaSkip(OtaSkip.Why.DECLARATION, problem.toString())));
        List<OtaReport.Document> documents = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        try (ArchiveWriter writer = archive.write()) {
            for (ServiceDeclarations service : read.services().values()) {
                if (request.wants(service.service()) && !service.terms().isEmpty()) {
                    try {
                        boolean other = keep(writer, folder, service.service(), replaced);
                        service.terms().forEach((terms, dated) -> {
                            if (dated.current().isPresent()) {
                                documents.add(new OtaReport.Document(
                                        service.service(),
                                        terms,
                                        other ? 1 : 0,
                                        other ? 0 : 1,
                                        0,
                                        Optional.empty(),
                                        Optional.empty()));
                            }
                        });
                    } catch (OtaSkippedException e) {
                        skipped.add(new OtaSkip(e.why(), service.service() + ": " + e.detail()));
                    }
                }
            }
        }
        List<String> notes = new ArrayList<>();
        if (!replaced.isEmpty()) {
            notes.add("The archive had other declarations of " + String.join(", ", replaced)
                    + "; they are kept beside the new ones, as *.previous.");
        }
        List<String> scripted = documents.stream()
                .filter(document -> needsBrowser(read, document))
                .map(document -> document.service() + "/" + document.terms())
                .toList();
        if (!scripted.isEmpty()) {
            notes.add("Declared to need a browser (executeClientScripts): " + String.join(", ", scripted)
                    + ". Scripts are not run when they are fetched; a page that is empty without them is said to be.");
        }
        return new OtaReport(OtaKind.DECLARATIONS, documents, skipped, notes, false, 0, request.attribution());
    }

    private static boolean needsBrowser(DeclarationFolder read, OtaReport.Document document) {
        return read.of(document.service(), document.terms())
                .flatMap(DatedDeclarations::current)
                .filter(declaration -> declaration.pages().stream()
                        .anyMatch(page -> page.clientScripts().orElse(false)))
                .isPresent();
    }

    /** Keeps a service's files; tells whether the archive had others or none. */
    private boolean keep(ArchiveWriter writer, Path folder, String service, List<String> replaced)
            throws OtaSkippedException, ArchiveException {
        boolean other = false;
        Optional<String> refusal = writer.refusalToDeclare(service);
        if (refusal.isPresent()) {
            throw new OtaSkippedException(OtaSkip.Why.UNUSABLE, refusal.get());
        }
        for (String ending : ENDINGS) {
            Optional<byte[]> now = bytes(folder.resolve(service + ending));
            Optional<byte[]> before =
                    bytes(archive.folder().resolve("declarations").resolve(service + ending));
            if (now.isPresent() && !(before.isPresent() && Arrays.equals(before.get(), now.get()))) {
                if (before.isPresent()) {
                    writer.declare(service, ending + ".previous", before.get());
                    replaced.add(service + ending);
                }
                writer.declare(service, ending, now.get());
                other = true;
            }
        }
        return other;
    }

    private static Optional<byte[]> bytes(Path file) throws OtaSkippedException {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new OtaSkippedException(
                    OtaSkip.Why.UNREADABLE, file.getFileName() + " cannot be read (" + e.getMessage() + ")");
        }
    }
}
