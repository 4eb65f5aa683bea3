/**
 * The sheets on which the past of policies is brought in: from Open Terms Archive's collections, which the user
 * has as a file, and from the Wayback Machine. Each says what it does meanwhile, can be stopped, and tells what came.
 */
@NullMarked
package org.clausewatch.desktop.imports;

import org.jspecify.annotations.NullMarked;
