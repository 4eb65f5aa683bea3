package org.clausewatch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Decision;
import org.clausewatch.archive.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What robots.txt forbids. */
class FetcherRobotsTest extends FetchingFromASite {
    @Test
    void doesNotRequestWhatRobotsTxtForbids() {
        site.robots("User-agent: *\nDisallow: /legal\n").page("/legal/privacy", PAGE);

        var refused = assertInstanceOf(
                FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/legal/privacy"))));

        assertEquals(site.url("/legal/privacy"), refused.url());
        assertTrue(refused.message().contains("/robots.txt"), refused.message());
        assertEquals(List.of("/robots.txt"), site.asked());
    }

    @Test
    void asksEachSiteForItsRobotsTxtOnce() {
        site.robots("User-agent: clausewatch\nDisallow: /b\n\nUser-agent: *\nDisallow: /\n")
                .page("/a", PAGE)
                .page("/b", PAGE);

        captured(FetchRequest.of(site.url("/a")));
        assertInstanceOf(FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/b"))));
        assertEquals(List.of("/robots.txt", "/a"), site.asked());
    }

    @Test
    void asksRobotsTxtAboutEachRedirect() {
        site.robots("User-agent: *\nDisallow: /hidden\n")
                .redirect("/privacy", "/hidden")
                .page("/hidden", PAGE);

        var refused = assertInstanceOf(
                FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/privacy"))));
        assertEquals(site.url("/hidden"), refused.url());
    }

    @Test
    void recordsThatTheUserInsistedOnAPage() throws Exception {
        site.robots("User-agent: *\nDisallow: /\n").page("/privacy", PAGE);
        Archive archive = archive();

        var captured = captured(FetchRequest.of(site.url("/privacy")).overridingRobots());
        Snapshot snapshot = captured.addTo(archive, DOCUMENT).snapshot();
        captured.addTo(archive, DOCUMENT);

        String why = snapshot.circumstances().overrides().getOrDefault("robots", "");
        assertTrue(why.contains(site.url("/robots.txt")), why);
        assertEquals(
                List.of(new Decision(
                        "robots", NOW, Map.of("url", site.url("/privacy"), "why", why, "snapshot", snapshot.id()))),
                archive.decisions("robots"));
    }

    @Test
    void doesNotRecordAnOverrideThatWasNotNeeded() throws Exception {
        site.page("/privacy", PAGE);
        Archive archive = archive();

        Snapshot snapshot = captured(FetchRequest.of(site.url("/privacy")).overridingRobots())
                .addTo(archive, DOCUMENT)
                .snapshot();

        assertEquals(Map.of(), snapshot.circumstances().overrides());
        assertEquals(List.of(), archive.decisions("robots"));
    }

    @ParameterizedTest
    @CsvSource({"404,true", "403,true", "500,false", "503,false"})
    void understandsThatRobotsTxtIsMissingOrBroken(int status, boolean allowed) {
        site.at("/robots.txt", exchange -> Site.send(exchange, status, "text/plain", "Disallow: /"))
                .page("/privacy", PAGE);

        FetchOutcome outcome = fetcher.fetch(FetchRequest.of(site.url("/privacy")));

        assertEquals(allowed, outcome instanceof FetchOutcome.Captured, outcome.toString());
        if (outcome instanceof FetchOutcome.RefusedByRobots refused) {
            assertTrue(refused.message().contains("status " + status), refused.message());
        }
    }

    @Test
    void asksAgainForARobotsTxtThatWasBroken() {
        int[] asked = {0};
        site.at("/robots.txt", exchange -> Site.send(exchange, asked[0]++ == 0 ? 503 : 404, "text/plain", "x"))
                .page("/privacy", PAGE);
        FetchRequest request = FetchRequest.of(site.url("/privacy"));

        assertInstanceOf(FetchOutcome.RefusedByRobots.class, fetcher.fetch(request));
        captured(request);
    }

    @Test
    void readsTheStartOfALargeRobotsTxt() {
        site.robots("User-agent: *\nDisallow: /forbidden\n" + "# padding\n".repeat(60_000) + "Disallow: /late\n")
                .page("/late", PAGE)
                .page("/forbidden", PAGE);

        captured(FetchRequest.of(site.url("/late")));
        assertInstanceOf(FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/forbidden"))));
    }

    @Test
    void refusesARobotsTxtWithoutEnd() {
        site.at("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] padding = "# padding\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(padding);
            }
        });

        var refused = assertInstanceOf(
                FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/privacy"))));
        assertTrue(refused.message().contains("larger than 5 MB"), refused.message());
    }

    @Test
    void followsTheRedirectOfARobotsTxt() {
        site.redirect("/robots.txt", "/moved")
                .at("/moved", exchange -> Site.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /\n"));

        assertInstanceOf(FetchOutcome.RefusedByRobots.class, fetcher.fetch(FetchRequest.of(site.url("/privacy"))));
    }

    @Test
    void takesAnEndlesslyRedirectedRobotsTxtForNone() {
        site.redirect("/robots.txt", "/robots.txt").page("/privacy", PAGE);

        captured(FetchRequest.of(site.url("/privacy")));
    }
}
