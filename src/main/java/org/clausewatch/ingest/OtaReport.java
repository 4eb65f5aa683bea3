package org.clausewatch.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of an import from Open Terms Archive.
 *
 * @param kind what was found
 * @param documents by service and terms type; of declarations, those that are followed now
 * @param skipped in the order in which they were met
 * @param notes sentences on what the user should know of the whole
 * @param cancelled whether the user stopped it; what was brought in stays, and doing it again goes on there
 * @param left how many observations were not looked at because of that
 * @param attribution whom to name as the source of the data
 */
public record OtaReport(
        OtaKind kind,
        List<Document> documents,
        List<OtaSkip> skipped,
        List<String> notes,
        boolean cancelled,
        int left,
        String attribution) {
    public OtaReport {
        documents = List.copyOf(documents);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /**
     * What came of one document.
     *
     * @param added observations that are new in the archive; of a declaration, 1 if it is new or another
     * @param alreadyThere observations that the archive had
     * @param upgrades how many of both are earlier pages whose text was extracted anew
     * @param first when it was observed first; empty for a declaration
     * @param last when it was observed last
     */
    public record Document(
            String service,
            String terms,
            int added,
            int alreadyThere,
            int upgrades,
            Optional<Instant> first,
            Optional<Instant> last) {}

    /** Returns how many observations are new in the archive. */
    public int added() {
        return documents.stream().mapToInt(Document::added).sum();
    }

    /** Returns how many observations the archive had. */
    public int alreadyThere() {
        return documents.stream().mapToInt(Document::alreadyThere).sum();
    }
}
