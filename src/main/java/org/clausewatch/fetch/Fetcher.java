package org.clausewatch.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;

/**
 * Fetches pages. Keep one for as long as several pages are fetched: it remembers each site's
 * robots.txt. May be used from any thread.
 *
 * <pre>{@code
 * try (Fetcher fetcher = new Fetcher("0.1.0", FetchLimits.USUAL, InstantSource.system())) {
 *     switch (fetcher.fetch(FetchRequest.of("https://zorbly.example/privacy"))) {
 *         case FetchOutcome.Observed observed -> observed.addTo(archive, document);
 *         case FetchOutcome.RefusedByRobots refused -> ask(refused.message());
 *         case FetchOutcome.Failed failed -> tell(failed.message());
 *     }
 * }
 * }</pre>
 */
public final class Fetcher implements AutoCloseable {
    private static final String ROBOT_NAME = "clausewatch";
    private static final String ACCEPT = "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.5";

    /** What may stand in a header field of ours; sites send more. */
    private static final Predicate<String> SENDABLE = Pattern.compile("[ -~]+").asMatchPredicate();

    private final FetchLimits limits;
    private final InstantSource clock;
    private final Http http;
    private final RobotsTxt robots;

    /**
     * Makes one.
     *
     * @param version of this program, told to the sites
     * @param clock tells when a page was observed
     */
    public Fetcher(String version, FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.http = new Http("Clausewatch/" + version + " (privacy-policy archive)", limits);
        this.robots = new RobotsTxt(http, ROBOT_NAME);
    }

    /** Fetches a page and waits for it, at most as long as the limits say. */
    public FetchOutcome fetch(FetchRequest request) {
        try {
            checkLanguage(request.language());
            return new Visit(request, address(request.url())).run();
        } catch (FetchException e) {
            return new FetchOutcome.Failed(e.getMessage());
        }
    }

    private static HttpUrl address(String text) throws FetchException {
        String stripped = text.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        HttpUrl url = lower.startsWith("http://") || lower.startsWith("https://") ? HttpUrl.parse(stripped) : null;
        if (url == null) {
            throw new FetchException(
                    "“" + text + "” is not a web address; give one like https://www.example.org/privacy.");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new FetchException(
                    "The address holds a user name or password, which would be kept in the archive. Leave it out.");
        }
        return url.newBuilder().fragment(null).build();
    }

    private static void checkLanguage(String language) throws FetchException {
        if (!language.matches("[A-Za-z0-9-]+")) {
            throw new FetchException("“" + language + "” is no language tag; give one like en or pt-BR.");
        }
    }

    /** One page with the redirects on the way to it. */
    private final class Visit {
        private final FetchRequest request;
        private final HttpUrl start;
        private final long startNanos = System.nanoTime();
        private final List<Exchange> exchanges = new ArrayList<>();
        private final Set<HttpUrl> visited = new HashSet<>();
        private final List<String> overridden = new ArrayList<>();

        private Visit(FetchRequest request, HttpUrl start) {
            this.request = request;
            this.start = start;
        }

        private FetchOutcome run() throws FetchException {
            HttpUrl url = start;
            while (true) {
                if (!visited.add(url)) {
                    throw new FetchException("The page " + start + " redirects in a circle, by way of " + url
                            + "; it may work with cookies only. Save it in a browser and import the file.");
                }
                if (visited.size() > limits.redirects() + 1) {
                    throw new FetchException("The page " + start + " redirects more than " + limits.redirects()
                            + " times. Open it in a browser to find the policy's address.");
                }
                Optional<String> refusal = robots.refusal(url, timeLeft(url));
                if (refusal.isPresent() && !request.robotsOverridden()) {
                    return new FetchOutcome.RefusedByRobots(url.toString(), refusal.get());
                }
                refusal.ifPresent(overridden::add);
                Instant at = clock.instant();
                Optional<Capture> earlier = earlierOf(url);
                Exchange exchange = get(url, earlier);
                exchanges.add(exchange);
                Optional<HttpUrl> target = Redirects.target(url, exchange.response());
                if (target.isEmpty()) {
                    return outcome(at, earlier);
                }
                url = target.get();
            }
        }

        private FetchOutcome outcome(Instant at, Optional<Capture> earlier) {
            FetchOutcome.Asked asked =
                    new FetchOutcome.Asked(start.toString(), request.language(), at, String.join(" ", overridden));
            if (earlier.isPresent() && exchanges.getLast().response().status() == 304) {
                return new FetchOutcome.NotModified(
                        asked, exchanges, earlier.get().snapshot());
            }
            return new FetchOutcome.Captured(asked, exchanges);
        }

        /** The site can only tell of the very page that it sent, asked for in the same way. */
        private Optional<Capture> earlierOf(HttpUrl url) {
            return request.earlier()
                    .filter(capture -> capture.status() == 200
                            && capture.snapshot().url().equals(url.toString())
                            && request.language().equals(language(capture)));
        }

        private static String language(Capture capture) {
            return capture.snapshot().circumstances().asked().getOrDefault("language", "");
        }

        private Exchange get(HttpUrl url, Optional<Capture> earlier) throws FetchException {
            List<HttpHeader> headers = new ArrayList<>();
            headers.add(new HttpHeader("Accept", ACCEPT));
            headers.add(new HttpHeader("Accept-Language", request.language()));
            earlier.flatMap(capture -> capture.header("ETag"))
                    .filter(SENDABLE)
                    .ifPresent(tag -> headers.add(new HttpHeader("If-None-Match", tag)));
            earlier.flatMap(capture -> capture.header("Last-Modified"))
                    .filter(SENDABLE)
                    .ifPresent(date -> headers.add(new HttpHeader("If-Modified-Since", date)));
            try {
                Exchange exchange = http.get(url, headers, new Http.Allowance(timeLeft(url), limits.bytes()));
                checkReadable(url, exchange.response());
                return exchange;
            } catch (Http.BodyTooLargeException e) {
                throw new FetchException(
                        "The page " + url + " is larger than " + limits.bytes() / 1_000_000
                                + " MB, the most that is fetched. Save it in a browser and import the file.",
                        e);
            } catch (IOException e) {
                throw NetworkFailure.of(url, e);
            }
        }

        /** Finds out now, while the user can do something about it, whether the archive can read it. */
        private void checkReadable(HttpUrl url, Exchange.Response response) throws FetchException {
            try {
                ContentCoding.decode(response.body(), response.headers(), limits.bytes());
            } catch (IOException e) {
                throw new FetchException(
                        "The page " + url + " cannot be used: " + e.getMessage()
                                + " Save it in a browser and import the file.",
                        e);
            }
        }

        private Duration timeLeft(HttpUrl url) throws FetchException {
            Duration left = limits.total().minusNanos(System.nanoTime() - startNanos);
            if (left.isNegative() || left.isZero()) {
                throw new FetchException("The site " + url.host() + " did not answer in time. Try again later.");
            }
            return left;
        }
    }

    /** Closes idle connections. */
    @Override
    public void close() {
        http.close();
    }
}
