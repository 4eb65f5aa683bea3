/**
 * The sample archive: four invented services whose privacy policies change over three years.
 *
 * <p>Each service has a folder in {@code src/test/resources/sample}: its first page as served, and a
 * {@code story.txt} that tells, observation by observation, what was different. {@link
 * org.clausewatch.sample.SampleArchiveBuilder} makes {@code snapshots/} of them.
 */
@NullMarked
package org.clausewatch.sample;

import org.jspecify.annotations.NullMarked;
