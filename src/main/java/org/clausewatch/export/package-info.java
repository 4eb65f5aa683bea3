/**
 * Writing what was found: change logs as JSON ({@link org.clausewatch.export.JsonChangeLog}), CSV
 * ({@link org.clausewatch.export.CsvChangeLog}) and text for a terminal ({@link
 * org.clausewatch.export.TextChangeLog}); clauses with their topics ({@link
 * org.clausewatch.export.ClauseListing}); a version alone ({@link
 * org.clausewatch.export.VersionText}). {@link org.clausewatch.export.Wording} words every fixed code
 * for a reader, {@link org.clausewatch.export.GroundsText} why clauses are paired, {@link
 * org.clausewatch.export.ChangeRuns} finds the changes that a reader takes for one; the window uses them
 * as well.
 *
 * <p>Invariants: data formats hold every change, texts for readers may show several as one entry and count
 * each; the same input gives the same characters on every machine, whatever its language,
 * time zone, line ending or character set; lines end in a line feed. Writers neither open nor close
 * what they write to.
 */
@NullMarked
package org.clausewatch.export;

import org.jspecify.annotations.NullMarked;
