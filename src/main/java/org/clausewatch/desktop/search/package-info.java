/** Searching the wording of all versions of all documents: what was asked, the hits, and the way from a hit to its clause. */
@NullMarked
package org.clausewatch.desktop.search;

import org.jspecify.annotations.NullMarked;
