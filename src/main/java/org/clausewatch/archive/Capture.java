package org.clausewatch.archive;

import java.util.List;
import java.util.Optional;

/**
 * A snapshot with its bytes, ready to be extracted.
 *
 * @param body as the page stands: chunks joined, compression undone. Not to be changed
 * @param contentType as served, or ""
 * @param status of the response; 0 if there was none
 * @param headers of the response that holds the bytes, by name; empty if there was none
 * @param redirects addresses that led to the page's own, in the order visited
 */
public record Capture(
        Snapshot snapshot,
        byte[] body,
        String contentType,
        int status,
        List<HttpHeader> headers,
        List<String> redirects) {
    public Capture {
        headers = List.copyOf(headers);
        redirects = List.copyOf(redirects);
    }

    /** Returns the value of the first header field of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .map(HttpHeader::value)
                .findFirst();
    }
}
