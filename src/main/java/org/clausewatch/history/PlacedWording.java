package org.clausewatch.history;

/**
 * A clause's words and where they stand, apart from their form.
 *
 * @param words without the enumerator
 * @param path the headings above, joined by line feeds
 * @param leadIn the sentence that an item completes, or ""
 */
record PlacedWording(String words, String path, String leadIn) {}
