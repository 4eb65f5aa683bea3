/** What became of one clause over all versions of its document: first seen, each edit with its words, moved, gone. */
@NullMarked
package org.clausewatch.desktop.lineage;

import org.jspecify.annotations.NullMarked;
