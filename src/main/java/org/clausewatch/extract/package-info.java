/**
 * Bytes become a version: the text of a page as a sequence of clauses.
 *
 * <p>{@link org.clausewatch.extract.Extractor} is the door: it takes a {@link
 * org.clausewatch.extract.Page} (HTML, Markdown, plain text, PDF or Word, as served) and gives an {@link
 * org.clausewatch.extract.Extraction}. {@link org.clausewatch.extract.PageCheck} is the one place that
 * decides whether a page is a policy at all.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The same page as HTML and as its Markdown rendering gives the same clauses: both are read into
 *       one sequence of blocks, and everything after that is shared.
 *   <li>The furniture of an HTML page is left out; in Markdown and text it is marked and kept.
 *   <li>The same bytes give the same version on every machine; nothing reads a clock or a locale.
 *   <li>Work is bounded in bytes, nodes and depth. A page beyond a bound gives an {@link
 *       org.clausewatch.extract.ExtractException}, or a version whose limits say what was cut.
 *   <li>No rule names a site: everything is found from the structure and the words of the page.
 * </ul>
 */
@NullMarked
package org.clausewatch.extract;

import org.jspecify.annotations.NullMarked;
