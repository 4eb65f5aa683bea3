package org.clausewatch.ingest;

import java.time.Instant;
import java.util.List;

/**
 * A page that a web archive file holds.
 *
 * @param url its address as captured, without fragment
 * @param title as the file's list of pages gives it, or ""
 * @param listed whether the file's list of pages names it; of a file without a list, whether it is HTML
 * @param captures in order of time
 */
public record WarcPage(String url, String title, boolean listed, List<Capture> captures) {
    public WarcPage {
        captures = List.copyOf(captures);
    }

    /**
     * One observation of a page in the file.
     *
     * @param at when it was captured
     * @param status of the HTTP response; 0 if there was none
     * @param type its media type, without parameters, or ""
     * @param size of the record, uncompressed, in bytes
     * @param revisit whether the file says only that the page was the same as another time
     * @param redirect where it led, or ""
     */
    public record Capture(Instant at, int status, String type, long size, boolean revisit, String redirect) {}
}
