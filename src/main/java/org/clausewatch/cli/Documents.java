package org.clausewatch.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** An archive's documents as a user names them. */
final class Documents {
    private final List<DocumentRef> documents;
    private final String lacks;

    Documents(List<DocumentRef> documents) {
        this(documents, "no document");
    }

    /** Returns those of a workspace's archive; none where there is no archive. */
    static Documents of(Workspace workspace) throws WorkspaceException {
        return new Documents(workspace.hasArchive() ? workspace.documents() : List.of());
    }

    /**
     * Lists those among which a user may choose.
     *
     * @param lacks what to say of one that is not among them: {@code no document}
     */
    Documents(List<DocumentRef> documents, String lacks) {
        this.documents = List.copyOf(documents);
        this.lacks = lacks;
    }

    /**
     * Returns the document that {@code Service/Terms} names, or {@code Service} where that has one; capitals do not
     * count.
     *
     * @throws CommandException if there is none, with the names that there are, or if a service has several
     */
    DocumentRef named(String name) throws CommandException {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Returns the document that a name stands for; empty where there is none.
     *
     * @throws CommandException if it is the name of a service with several documents
     */
    Optional<DocumentRef> find(String name) throws CommandException {
        Optional<DocumentRef> found = documents.stream()
                .filter(document -> name(document).equals(name))
                .findFirst()
                .or(() -> documents.stream()
                        .filter(document -> name(document).equalsIgnoreCase(name))
                        .findFirst());
        if (found.isPresent()) {
            return found;
        }
        List<DocumentRef> ofService = ofService(name);
        if (ofService.size() > 1) {
            throw CommandException.failed(ofService.getFirst().service() + " has several documents: "
                    + ofService.stream().map(Documents::quoted).collect(Collectors.joining(", "))
                    + ". Name one as SERVICE/TERMS.");
        }
        return ofService.stream().findFirst();
    }

    private List<DocumentRef> ofService(String name) {
        return documents.stream()
                .filter(document -> document.service().equalsIgnoreCase(name))
                .toList();
    }

    /** Returns a question that names what was likely meant, with a space before it; "" where nothing is near. */
    String suggestion(String name) {
        List<String> near = NearNames.of(name, documents);
        return near.isEmpty()
                ? ""
                : " Did you mean "
                        + near.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(" or ")) + "?";
    }

    /**
     * Returns the documents that {@code Service} or {@code Service/Terms} names; all for none.
     *
     * @throws CommandException if there are none, with the names that there are
     */
    List<DocumentRef> matching(Optional<String> name) throws CommandException {
        if (name.isEmpty()) {
            return documents;
        }
        List<DocumentRef> ofService = ofService(name.get());
        return ofService.isEmpty() ? List.of(named(name.get())) : ofService;
    }

    static String name(DocumentRef document) {
        return document.service() + "/" + document.terms();
    }

    /** Returns a name as the shell takes it. */
    private static String quoted(DocumentRef document) {
        return "\"" + name(document) + "\"";
    }

    private CommandException unknown(String name) {
        String known = documents.stream().map(Documents::name).collect(Collectors.joining(", "));
        return CommandException.failed("The archive has " + lacks + " '" + name + "'." + suggestion(name) + " "
                + (known.isEmpty() ? "It is empty." : "It has: " + known + "."));
    }

    /** Returns when a version was first seen; one that never was stands before all others. */
    static Instant firstSeen(HistoryVersion version) {
        return version.provenance().firstObservedAt().orElse(Instant.MIN);
    }
}
