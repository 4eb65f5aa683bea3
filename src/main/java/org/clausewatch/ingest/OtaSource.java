package org.clausewatch.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausewatch.model.Progress;

/** A ZIP, folder or repository with observations. */
interface OtaSource extends AutoCloseable {
    /**
     * Lists what can be brought in, in any order; their bytes are not read yet.
     *
     * @throws IngestException if it cannot be read at all
     */
    Found find(Progress progress) throws IngestException;

    @Override
    void close() throws IngestException;

    /** What a source holds. */
    final class Found {
        private final List<OtaEntry> entries = new ArrayList<>();
        private final List<OtaSkip> skipped = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        void add(OtaEntry entry) {
            entries.add(entry);
        }

        void skip(OtaSkip.Why why, String what) {
            skipped.add(new OtaSkip(why, what));
        }

        /** Brings what was skipped in an order that no file system decides. */
        void sortSkipped() {
            skipped.sort(Comparator.comparing(OtaSkip::what));
        }

        void note(String sentence) {
            notes.add(sentence);
        }

        List<OtaEntry> entries() {
            return entries;
        }

        List<OtaSkip> skipped() {
            return skipped;
        }

        List<String> notes() {
            return notes;
        }
    }
}
