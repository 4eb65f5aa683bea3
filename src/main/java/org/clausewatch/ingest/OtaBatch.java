package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveWriter;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/** Observations of Open Terms Archive that are read one by one and added some at a time, in their order. */
final class OtaBatch {
    /** So many are added at a time … */
    private static final int MOST_ENTRIES = 32;

    /** … or fewer if they are large. */
    private static final long MOST_BYTES = 8_000_000;

    private final ArchiveWriter writer;
    private final String attribution;
    private final List<OtaEntry> entries = new ArrayList<>();
    private final List<NewSnapshot> snapshots = new ArrayList<>();
    private long bytes;

    private final BiConsumer<OtaEntry, Added> done;
    private final Set<DocumentRef> documents = new HashSet<>();

    /**
     * Begins with none.
     *
     * @param done is told of each that was added, in their order
     */
    OtaBatch(ArchiveWriter writer, String attribution, BiConsumer<OtaEntry, Added> done) {
        this.writer = writer;
        this.attribution = attribution;
        this.done = done;
    }

    /**
     * Reads an observation, and adds those that were read if there are enough.
     *
     * @throws OtaSkippedException if there is nothing in it to add; those that were read before it are kept
     */
    void add(OtaEntry entry) throws OtaSkippedException, IngestException, ArchiveException {
        DocumentRef document = new DocumentRef(entry.service(), entry.terms(), entry.url());
        if (documents.add(new DocumentRef(entry.service(), entry.terms(), ""))) {
            // Whether a document's name can be used depends on those that the archive has by now.
            flush();
        }
        Optional<String> refusal = writer.refusal(document, entry.at());
        if (refusal.isPresent()) {
            throw new OtaSkippedException(OtaSkip.Why.UNUSABLE, refusal.get());
        }
        PageBundle.Bundle page = entry.body().read();
        if (page.body().length == 0) {
            throw new OtaSkippedException(OtaSkip.Why.EMPTY, "");
        }
        Map<String, String> asked = new TreeMap<>(entry.asked());
        if (!attribution.isBlank()) {
            asked.put("attribution", attribution);
        }
        entries.add(entry);
        snapshots.add(new NewSnapshot(
                document,
                entry.at(),
                new NewSnapshot.Resource(entry.url(), page.contentType(), page.body()),
                new Circumstances(Origin.OPEN_TERMS_ARCHIVE, entry.name(), Optional.empty(), asked, Map.of())));
        bytes += page.body().length;
        if (entries.size() >= MOST_ENTRIES || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Adds those that were read and are not added yet. */
    void flush() throws ArchiveException {
        List<Added> added = writer.addAll(snapshots);
        for (int i = 0; i < added.size(); i++) {
            done.accept(entries.get(i), added.get(i));
        }
        entries.clear();
        snapshots.clear();
        bytes = 0;
    }
}
