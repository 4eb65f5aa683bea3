package org.clausewatch.fetch;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Exchange;

/** Where a response sends its reader. */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /**
     * Returns the address that a response redirects to, without fragment; empty if it is none that
     * does.
     *
     * @throws FetchException if it leads away from the web, or from a secure connection to an open one
     */
    static Optional<HttpUrl> target(HttpUrl from, Exchange.Response response) throws FetchException {
        Optional<String> location = response.header("Location");
        if (!STATUSES.contains(response.status()) || location.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl target = from.resolve(location.get());
        if (target == null) {
            throw new FetchException("The page " + from + " redirects to “" + location.get()
                    + "”, which is no page on the web. Open it in a browser to find the policy's address.");
        }
        if (from.isHttps() && !target.isHttps()) {
            throw new FetchException(
                    "The page " + from + " redirects to " + target
                            + ", which is not secure: anybody on the way could change it. If you want that page, name its address.");
        }
        return Optional.of(target.newBuilder().fragment(null).build());
    }
}
