/**
 * The left part of the window: services, their documents, and how many relevant changes each has.
 */
@NullMarked
package org.clausewatch.desktop.library;

import org.jspecify.annotations.NullMarked;
