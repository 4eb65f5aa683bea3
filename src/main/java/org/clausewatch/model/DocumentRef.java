package org.clausewatch.model;

/**
 * One service's terms of one type: what is followed over time.
 *
 * @param service what a company offers ("Zorbly"), or "" for a plain pair of files
 * @param terms the terms type as Open Terms Archive names it ("Privacy Policy"), or ""
 * @param url where it is published, or ""
 */
public record DocumentRef(String service, String terms, String url) {
    /** The document of a plain pair of files: nothing is known of it. */
    public static final DocumentRef NONE = new DocumentRef("", "", "");

    /** Tells whether another is the same document, whatever address either gives. */
    public boolean isSameAs(DocumentRef other) {
        return service.equals(other.service) && terms.equals(other.terms);
    }
}
