/**
 * Adding a policy to the archive: by address, as pasted text or from a saved page.
 */
@NullMarked
package org.clausewatch.desktop.add;

import org.jspecify.annotations.NullMarked;
