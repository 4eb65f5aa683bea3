package org.clausewatch.extract;

import java.util.List;

/**
 * A page as it came: bytes and what is known of them.
 *
 * @param bytes as served, not changed by anybody; the array is not copied and must not be written to
 * @param name file name, whose ending helps to tell the format, or ""
 * @param contentType the header as served, with its charset if it has one, or ""
 * @param url where the page is published, against which links are resolved, or ""
 * @param status of the HTTP response; 0 if not known
 * @param select CSS selectors of what to keep of an HTML page, in order of use; empty: find the policy
 * @param remove CSS selectors of what to take out of an HTML page before that
 */
// The bytes are compared by identity, as nobody compares pages.
@SuppressWarnings("ArrayRecordComponent")
public record Page(
        byte[] bytes,
        String name,
        String contentType,
        String url,
        int status,
        List<String> select,
        List<String> remove) {
    public Page {
        select = List.copyOf(select);
        remove = List.copyOf(remove);
    }

    /** Returns a page of which nothing is known but its bytes and file name. */
    public static Page ofFile(byte[] bytes, String name) {
        return new Page(bytes, name, "", "", 0, List.of(), List.of());
    }
}
