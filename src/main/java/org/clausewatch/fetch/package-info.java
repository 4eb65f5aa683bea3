/**
 * Gets a page from a site over HTTP, with good manners, and keeps the exchange as it went over the
 * wire.
 *
 * <p>{@link Fetcher} is the way in, {@link FetchOutcome} what comes of it. Invariants:
 *
 * <ul>
 *   <li>nothing is requested but the page that the user named, where its site redirects to, and the
 *       robots.txt of these sites;
 *   <li>what robots.txt forbids is not requested, unless the user insists on one page; that is
 *       recorded;
 *   <li>size, time and the number of redirects are limited.
 * </ul>
 */
@NullMarked
package org.clausewatch.fetch;

import org.jspecify.annotations.NullMarked;
