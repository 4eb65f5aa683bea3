package org.clausewatch.ingest;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * One observation that can be brought in.
 *
 * @param at whole seconds
 * @param id tells it from others of its document and second: a path or a commit
 * @param name of its file
 * @param url where it was published, or ""
 * @param asked what is kept of how it came about
 * @param body reads its bytes when they are needed
 */
record OtaEntry(
        String service,
        String terms,
        Instant at,
        String id,
        String name,
        String url,
        Map<String, String> asked,
        Body body) {
    /** The order of adding: that of time, as a crash-stopped archive would be mended. */
    static final Comparator<OtaEntry> ORDER = Comparator.comparing(OtaEntry::at)
            .thenComparing(OtaEntry::service)
            .thenComparing(OtaEntry::terms)
            .thenComparing(OtaEntry::id);

    OtaEntry {
        asked = Map.copyOf(asked);
    }

    /** Reads the bytes. */
    interface Body {
        /**
         * Returns the bytes with their content type.
         *
         * @throws OtaSkippedException if this one cannot be brought in
         * @throws IngestException if the whole cannot be read on
         */
        PageBundle.Bundle read() throws OtaSkippedException, IngestException;
    }

    /** Tells whether its text was extracted anew from an earlier page. */
    boolean isUpgrade() {
        return asked.getOrDefault("extraction", "").equals("upgrade");
    }

    /** Returns how a user finds it again. */
    String label() {
        return service + "/" + terms + " of " + at + " (" + id + ")";
    }
}
