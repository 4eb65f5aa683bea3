/**
 * How the verdict on the selected change came about: what both sides say, what was weighed, which rules lost. The
 * view model asks for the explanation off the thread that draws; the lines read well in order, aloud too.
 */
@NullMarked
package org.clausewatch.desktop.explain;

import org.jspecify.annotations.NullMarked;
