package org.clausewatch.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A record of a web archive file: where it stands and what its headers say.
 *
 * @param part the number of the WARC file that it stands in
 * @param offset where it begins in that, in bytes
 * @param length how many bytes it takes there
 * @param type {@code response}, {@code revisit}, {@code resource}, {@code conversion} or {@code request}
 * @param url what was captured, without fragment
 * @param status of the HTTP response; 0 if there was none
 * @param mime the content's media type in lower case, without parameters, or ""
 * @param size of its block, uncompressed
 * @param location where a response redirects to, as it says; or ""
 * @param concurrentTo ids of records of the same exchange
 * @param payloadDigest as written, or ""
 * @param refersTo of a revisit: the id of the record that holds the content, or ""
 * @param refersToUrl likewise, its address, or ""
 * @param refersToDate likewise, its time
 * @param truncated why its writer cut it off, or ""
 */
record WarcEntry(
        int part,
        long offset,
        long length,
        String type,
        String id,
        String url,
        Instant date,
        int status,
        String mime,
        long size,
        String location,
        List<String> concurrentTo,
        String payloadDigest,
        String refersTo,
        String refersToUrl,
        Optional<Instant> refersToDate,
        String truncated) {

    WarcEntry {
        concurrentTo = List.copyOf(concurrentTo);
    }

    boolean isRevisit() {
        return type.equals("revisit");
    }

    boolean isRequest() {
        return type.equals("request");
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && !location.isEmpty();
    }

    /** Tells whether it is of a kind that policies are written in. */
    boolean isDocument() {
        return isHtml()
                || mime.equals("application/pdf")
                || mime.equals("text/plain")
                || mime.equals("text/markdown")
                || mime.equals("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    boolean isHtml() {
        return mime.equals("text/html") || mime.equals("application/xhtml+xml");
    }

    /** Returns how to name it in a message. */
    String name() {
        return url + " of " + date;
    }
}
