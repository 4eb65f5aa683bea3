package org.clausewatch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are fetched and kept. */
class FetcherTest extends FetchingFromASite {
    @Test
    void bringsAPageIntoTheArchive() throws Exception {
        site.page("/privacy", PAGE);
        Archive archive = archive();

        var captured = captured(FetchRequest.of(site.url("/privacy?a=b#section")));
        Added added = captured.addTo(archive, DOCUMENT);

        Snapshot snapshot = added.snapshot();
        assertEquals(NOW, snapshot.at());
        assertEquals(site.url("/privacy?a=b"), snapshot.url());
        assertEquals(Origin.FETCHED, snapshot.circumstances().origin());
        assertEquals(Map.of("language", "en"), snapshot.circumstances().asked());
        Capture capture = archive.read(snapshot);
        assertEquals(PAGE, new String(capture.body(), StandardCharsets.UTF_8));
        assertEquals("text/html; charset=utf-8", capture.contentType());
        assertEquals(List.of("/robots.txt", "/privacy?a=b"), site.asked());
    }

    @Test
    void recordsTheExchangeAsItWentOverTheWire() {
        site.page("/privacy", PAGE);

        Exchange exchange = captured(FetchRequest.of(site.url("/privacy?a=b")).in("de"))
                .exchanges()
                .getFirst();

        assertEquals("/privacy?a=b", exchange.request().target());
        List<String> names =
                exchange.request().headers().stream().map(HttpHeader::name).toList();
        assertTrue(names.containsAll(List.of("User-Agent", "Accept", "Host", "Connection")), names.toString());
        assertTrue(exchange.request()
                .headers()
                .contains(new HttpHeader("User-Agent", "Clausewatch/0.1.0 (privacy-policy archive)")));
        assertTrue(exchange.request().headers().contains(new HttpHeader("Accept-Encoding", "gzip")));
        assertTrue(exchange.request().headers().contains(new HttpHeader("Accept-Language", "de")));
        assertEquals(InetAddress.getLoopbackAddress().getHostAddress(), exchange.peer());
        assertEquals("http/1.1", exchange.protocol());
        assertEquals("OK", exchange.response().phrase());
    }

    @Test
    void keepsACompressedPageCompressed() throws Exception {
        byte[] compressed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
        site.at("/privacy", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            Site.send(exchange, 200, compressed);
        });
        Archive archive = archive();

        var captured = captured(FetchRequest.of(site.url("/privacy")));

        assertArrayEquals(compressed, captured.exchanges().getFirst().response().body());
        Snapshot snapshot = captured.addTo(archive, DOCUMENT).snapshot();
        assertEquals(PAGE, new String(archive.read(snapshot).body(), StandardCharsets.UTF_8));
    }

    @Test
    void readsAPageSentInChunks() throws Exception {
        site.at("/privacy", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write("chunk ".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        });
        Archive archive = archive();

        Snapshot snapshot = captured(FetchRequest.of(site.url("/privacy")))
                .addTo(archive, DOCUMENT)
                .snapshot();

        assertEquals("chunk ".repeat(100), new String(archive.read(snapshot).body(), StandardCharsets.UTF_8));
    }

    @Test
    void followsRedirectsAndRecordsThem() throws Exception {
        site.redirect("/old", "/new?from=old#top").page("/new", PAGE);
        Archive archive = archive();

        Snapshot snapshot = captured(FetchRequest.of(site.url("/old")))
                .addTo(archive, DOCUMENT)
                .snapshot();

        assertEquals(site.url("/new?from=old"), snapshot.url());
        assertEquals(List.of(site.url("/old")), archive.read(snapshot).redirects());
        assertEquals(site.url("/old"), snapshot.circumstances().asked().get("url"));
        assertEquals(List.of("/robots.txt", "/old", "/new?from=old"), site.asked());
    }

    @Test
    void givesUpOnRedirectsThatDoNotEnd() {
        site.redirect("/a", "/b").redirect("/b", "/a");
        assertTrue(failure(site.url("/a")).contains("in a circle"));

        for (int i = 0; i < 12; i++) {
            site.redirect("/step" + i + "x", "/step" + (i + 1) + "x");
        }
        assertTrue(failure(site.url("/step0x")).contains("more than 10 times"));
        assertTrue(site.asked().contains("/step10x"));
        assertTrue(!site.asked().contains("/step11x"));
    }

    @Test
    void doesNotFollowRedirectsAwayFromTheWeb() {
        site.redirect("/mail", "mailto:privacy@zorbly.example").redirect("/file", "file:///etc/passwd");

        assertTrue(failure(site.url("/mail")).contains("no page on the web"));
        assertTrue(failure(site.url("/file")).contains("no page on the web"));
    }

    @Test
    void doesNotFollowRedirectsFromASecureConnectionToAnOpenOne() throws Exception {
        Exchange.Response response = new Exchange.Response(
                301, "Moved", List.of(new HttpHeader("location", "http://zorbly.example/privacy")), new byte[0]);

        FetchException refused = assertThrows(
                FetchException.class, () -> Redirects.target(HttpUrl.get("https://zorbly.example/"), response));
        assertTrue(refused.getMessage().contains("not secure"), refused.getMessage());
        assertEquals(
                Optional.of(HttpUrl.get("http://zorbly.example/privacy")),
                Redirects.target(HttpUrl.get("http://other.example/"), response));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void capturesPagesThatSayThereIsNoPage(int status) {
        site.at("/privacy", exchange -> Site.send(exchange, status, "text/html", "<title>Sorry</title>"));

        assertEquals(status, captured(FetchRequest.of(site.url("/privacy"))).status());
    }

    @Test
    void capturesARedirectWithoutTarget() {
        site.at("/privacy", exchange -> Site.send(exchange, 302, "text/html", "lost"));

        assertEquals(302, captured(FetchRequest.of(site.url("/privacy"))).status());
    }

    @Test
    void asksWhetherAPageStillStands() throws Exception {
        site.at("/privacy", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Mon, 01 Apr 2024 00:00:00 GMT");
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && "Mon, 01 Apr 2024 00:00:00 GMT"
                            .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            Site.send(exchange, same ? 304 : 200, same ? new byte[0] : PAGE.getBytes(StandardCharsets.UTF_8));
        });
        Archive archive = archive();
        FetchRequest request = FetchRequest.of(site.url("/privacy"));
        Capture first = archive.read(captured(request).addTo(archive, DOCUMENT).snapshot());

        try (Fetcher later = new Fetcher("0.1.0", FetchLimits.USUAL, InstantSource.fixed(NOW.plusSeconds(3600)))) {
            var same = assertInstanceOf(FetchOutcome.NotModified.class, later.fetch(request.unlessSameAs(first)));
            Snapshot second = same.addTo(archive, DOCUMENT).snapshot();

            assertTrue(second.repeat());
            assertEquals(first.snapshot().payloadSha256(), second.payloadSha256());
            assertEquals(PAGE, new String(archive.read(second).body(), StandardCharsets.UTF_8));
            assertEquals(2, archive.snapshots(DOCUMENT).snapshots().size());
            // In another language it is another page.
            assertInstanceOf(
                    FetchOutcome.Captured.class, later.fetch(request.in("de").unlessSameAs(first)));
        }
    }
}
