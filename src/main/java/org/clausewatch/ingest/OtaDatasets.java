package org.clausewatch.ingest;

import java.util.Map;

/** What the observations of a data set have in common, packed or not. */
final class OtaDatasets {
    static final String TOO_LARGE = "more than " + SavedPage.LARGEST_FILE / 1_000_000 + " MB";

    private OtaDatasets() {}

    static PageBundle.Bundle markdown(byte[] bytes) {
        return new PageBundle.Bundle("text/markdown", bytes);
    }

    /** Reads the bytes of a version. */
    interface Reading {
        byte[] read() throws OtaSkippedException, IngestException;
    }

    static OtaEntry entry(OtaPath path, String id, Reading reading) {
        return new OtaEntry(
                path.service(),
                path.terms(),
                path.at(),
                id,
                path.terms() + ".md",
                "",
                Map.of("observed", "file-name"),
                () -> markdown(reading.read()));
    }
}
