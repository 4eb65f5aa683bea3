package org.clausewatch.ingest.wayback;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A capture's address in a web archive: {@code https://web.archive.org/web/20240626081530id_/https://zorbly.example/}.
 *
 * @param at the time in it
 * @param original the page's own address
 */
record Memento(Instant at, String original) {
    private static final Pattern PATH = Pattern.compile("/web/([0-9]{14})(?:[a-z]{2}_)?/(.+)", Pattern.DOTALL);

    /** Signs that no address of a page holds; they come from broken links. */
    private static final Pattern BROKEN = Pattern.compile("[\\s<>\"\\\\^`{}\\p{Cntrl}]|/\\.\\.?(?:/|$)");

    /** Returns where the archive replays it as it was served. */
    HttpUrl url(HttpUrl base) {
        HttpUrl url = HttpUrl.parse(base + "web/" + CdxRow.timestamp(at) + "id_/" + original);
        if (url == null) {
            throw new IllegalStateException("No address: " + base + " " + original);
        }
        return url;
    }

    /** Returns the capture that an address of the archive names; empty if it names none. */
    static Optional<Memento> of(HttpUrl base, HttpUrl url) {
        String root = base.encodedPath();
        if (!url.host().equals(base.host()) || !url.encodedPath().startsWith(root)) {
            return Optional.empty();
        }
        String query = url.encodedQuery();
        String path = url.encodedPath().substring(root.length() - 1) + (query == null ? "" : "?" + query);
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String original = matcher.group(2);
        return CdxRow.time(matcher.group(1)).flatMap(at -> page(original).map(page -> new Memento(at, page)));
    }

    /** Returns a page's address without fragment and needless port; empty if it is none. */
    static Optional<String> page(String original) {
        if (BROKEN.matcher(original).find()) {
            return Optional.empty();
        }
        HttpUrl url = HttpUrl.parse(original);
        return url == null
                        || !url.username().isEmpty()
                        || !url.host().contains(".") && !url.host().equals("localhost")
                ? Optional.empty()
                : Optional.of(url.newBuilder().fragment(null).build().toString());
    }
}
