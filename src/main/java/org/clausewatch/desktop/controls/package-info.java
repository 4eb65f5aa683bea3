/** Small controls that several parts of the window use. They know nothing of policies. */
@NullMarked
package org.clausewatch.desktop.controls;

import org.jspecify.annotations.NullMarked;
