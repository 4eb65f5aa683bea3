package org.clausewatch.ingest;

/**
 * A path in a repository: {@code <Service>/<Terms type>[ #<document id>].<ending>}.
 *
 * @param documentId which page of the document, or ""
 * @param ending in lower case, without the dot
 */
record OtaTreePath(String service, String terms, String documentId, String ending) {
    /** Returns the terms type, with the page's id where there is one. */
    String termsAndId() {
        return documentId.isEmpty() ? terms : terms + " #" + documentId;
    }
}
