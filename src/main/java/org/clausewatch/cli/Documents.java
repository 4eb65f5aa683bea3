package org.clausewatch.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.DocumentRef;

/** An archive's documents as a user names them. */
final class Documents {
    private final List<DocumentRef> documents;
    private final String lacks;

    Documents(List<DocumentRef> documents) {
        this(documents, "no document");
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
     * Returns the document that {@code Service/Terms} names; capitals do not count.
     *
     * @throws CommandException if there is none, with the names that there are
     */
    DocumentRef named(String name) throws CommandException {
        return documents.stream()
                .filter(document -> name(document).equals(name))
                .findFirst()
                .or(() -> documents.stream()
                        .filter(document -> name(document).equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> unknown(name));
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
        List<DocumentRef> ofService = documents.stream()
                .filter(document -> document.service().equalsIgnoreCase(name.get()))
                .toList();
        return ofService.isEmpty() ? List.of(named(name.get())) : ofService;
    }

    static String name(DocumentRef document) {
        return document.service() + "/" + document.terms();
    }

    private CommandException unknown(String name) {
        String known = documents.stream().map(Documents::name).collect(Collectors.joining(", "));
        return CommandException.failed("The archive has " + lacks + " '" + name + "'. "
                + (known.isEmpty() ? "It is empty." : "It has: " + known + "."));
    }

    /** Returns when a version was first seen; one that never was stands before all others. */
    static Instant firstSeen(HistoryVersion version) {
        return version.provenance().firstObservedAt().orElse(Instant.MIN);
    }
}
