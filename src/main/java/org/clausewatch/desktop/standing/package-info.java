/**
 * Where one version stands on a topic: what its statements amount to, and each of them. The view model asks for the
 * statements off the thread that draws, and only while they are shown.
 */
@NullMarked
package org.clausewatch.desktop.standing;

import org.jspecify.annotations.NullMarked;
