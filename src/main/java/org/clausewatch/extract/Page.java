package org.clausewatch.extract;

import java.util.List;
import org.clausewatch.model.PageDeclaration;

/**
 * A page as it came: bytes and what is known of them.
 *
 * @param bytes as served, not changed by anybody; the array is not copied and must not be written to
 * @param name file name, whose ending helps to tell the format, or ""
 * @param contentType the header as served, with its charset if it has one, or ""
 * @param url where the page is published, against which links are resolved, or ""
 * @param status of the HTTP response; 0 if not known
 * @param declaration what to keep of an HTML page and what to take out of it; its address does not count
 */
// The bytes are compared by identity, as nobody compares pages.
@SuppressWarnings("ArrayRecordComponent")
public record Page(byte[] bytes, String name, String contentType, String url, int status, PageDeclaration declaration) {

    /**
     * Makes a page of which CSS selectors are kept or taken out.
     *
     * @param select CSS selectors of what to keep of an HTML page, in order of use; empty: find the policy
     * @param remove CSS selectors of what to take out of an HTML page before that
     */
    public Page(
            byte[] bytes,
            String name,
            String contentType,
            String url,
            int status,
            List<String> select,
            List<String> remove) {
        this(bytes, name, contentType, url, status, PageDeclaration.ofSelectors(select, remove));
    }

    /** Returns a page of which nothing is known but its bytes and file name. */
    public static Page ofFile(byte[] bytes, String name) {
        return new Page(bytes, name, "", "", 0, PageDeclaration.NONE);
    }
}
