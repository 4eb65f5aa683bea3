package org.clausewatch.archive;

import java.time.Instant;
import java.util.Comparator;
import org.clausewatch.model.DocumentRef;

/**
 * Where a snapshot stands among those that a crash left outside of the chain: by time, service and
 * terms type, as imports add them; so a chain that was interrupted and mended is the undisturbed one.
 */
record AdoptionOrder(Instant at, String service, String terms, String file) implements Comparable<AdoptionOrder> {
    private static final Comparator<AdoptionOrder> ORDER = Comparator.comparing(AdoptionOrder::at)
            .thenComparing(AdoptionOrder::service)
            .thenComparing(AdoptionOrder::terms)
            .thenComparing(AdoptionOrder::file);

    static AdoptionOrder of(DocumentRef document, SnapshotFiles.Named file) {
        return new AdoptionOrder(file.at().orElse(Instant.EPOCH), document.service(), document.terms(), file.file());
    }

    @Override
    public int compareTo(AdoptionOrder other) {
        return ORDER.compare(this, other);
    }
}
