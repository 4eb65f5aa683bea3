package org.clausewatch.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.ingest.DeclarationFolder;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.model.Declaration;
import org.clausewatch.model.DocumentRef;

/**
 * The documents that an archive has declarations of.
 *
 * @param documents by service and terms type
 * @param problems what in the declarations cannot be used, as sentences that name the file
 */
public record DeclaredDocuments(List<Declared> documents, List<String> problems) {
    public DeclaredDocuments {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /**
     * A document that is followed.
     *
     * @param document its address is that of its first page
     */
    public record Declared(DocumentRef document, Declaration declaration) {}

    static DeclaredDocuments of(Path archive) throws WorkspaceException {
        try {
            DeclarationFolder folder = DeclarationFolder.read(archive.resolve("declarations"));
            List<Declared> documents = new ArrayList<>();
            folder.services()
                    .values()
                    .forEach(service -> service.terms()
                            .forEach((terms, dated) -> dated.current()
                                    .ifPresent(declaration -> documents.add(new Declared(
                                            new DocumentRef(
                                                    service.service(),
                                                    terms,
                                                    declaration
                                                            .pages()
                                                            .getFirst()
                                                            .fetch()),
                                            declaration)))));
            return new DeclaredDocuments(
                    documents,
                    folder.problems().stream()
                            .map(DeclarationFolder.Problem::toString)
                            .toList());
        } catch (IngestException e) {
            throw new WorkspaceException(e.getMessage(), e);
        }
    }
}
