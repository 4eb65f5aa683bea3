package org.clausewatch.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Added;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.ArchiveInfo;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Decision;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.HttpHeader;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2024-06-26T08:15:30Z");
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String PAGE = "<title>Privacy</title><p>We keep your data — a year.";
    private static final int LIMIT = 200_000;

    @TempDir
    Path temp;

    private Site site;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
        fetcher = fetcher(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private static Fetcher fetcher(Duration patience) {
        return new Fetcher(
                "0.1.0",
                new FetchLimits(Duration.ofSeconds(20), patience, Duration.ofSeconds(60), LIMIT, 10),
                InstantSource.fixed(NOW));
    }

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

    @Test
    void refusesPagesThatAreTooLarge() {
        site.at("/announced", exchange -> Site.send(exchange, 200, new byte[LIMIT + 1]))
                .at("/chunked", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[10_000];
                    while (!Thread.currentThread().isInterrupted()) {
                        exchange.getResponseBody().write(piece);
                    }
                })
                .at("/bomb", exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    Site.send(exchange, 200, gzip(new byte[LIMIT * 10]));
                });

        assertTrue(failure(site.url("/announced")).contains("larger than"));
        assertTrue(failure(site.url("/chunked")).contains("larger than"));
        assertTrue(failure(site.url("/bomb")).contains("once decompressed"));
    }

    @Test
    void doesNotWaitForASiteThatIsSilent() {
        CountDownLatch done = new CountDownLatch(1);
        site.at("/silent", exchange -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (Fetcher impatient = fetcher(Duration.ofMillis(50))) {
            // On a busy computer, even robots.txt may be too slow for such impatience.
            String failure = failureOrRefusal(impatient, site.url("/silent"));
            assertTrue(failure.contains("did not answer in time"), failure);
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\nContent-Length: 100\\r\\n\\r\\nhalf|cut off",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n50\\r\\nhalf|cut off",
                "HTTP/1.1 200 OK\\r\\nContent-Le|cut off",
                "SSH-2.0-OpenSSH_9.6\\r\\n|does not answer as a web server"
            })
    void tellsThatAnAnswerIsNone(String answer, String message) throws Exception {
        try (RawServer server = new RawServer(answer.replace("\\r", "\r").replace("\\n", "\n"))) {
            String failure = failure("http://127.0.0.1:" + server.port() + "/privacy");
            assertTrue(failure.contains(message), failure);
        }
    }

    @Test
    void takesAnswersThatBendTheRules() throws Exception {
        String answer =
                "HTTP/1.1 999 Request denied\r\nno field at all\r\n: no name\r\nETag: \"é\"\r\nContent-Length: 2\r\n\r\nNo";
        Archive archive = archive();
        try (RawServer server = new RawServer(answer)) {
            FetchRequest request = FetchRequest.of("http://127.0.0.1:" + server.port() + "/privacy?a=b|c^{d}&ä=ö");
            var captured = captured(request);
            assertEquals(999, captured.status());
            Snapshot snapshot = captured.addTo(archive, DOCUMENT).snapshot();

            assertEquals(captured.exchanges().getLast().url(), snapshot.url());
            assertEquals("No", new String(archive.read(snapshot).body(), StandardCharsets.UTF_8));
            captured(request.unlessSameAs(archive.read(snapshot)));
        }
    }

    @Test
    void doesNotSendAnETagThatCannotBeSent() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nETag: \"é\"\r\nContent-Length: 2\r\nConnection: close\r\n\r\nOk";
        Archive archive = archive();
        try (RawServer server = new RawServer(answer)) {
            FetchRequest request = FetchRequest.of("http://127.0.0.1:" + server.port() + "/privacy");
            Snapshot snapshot = captured(request).addTo(archive, DOCUMENT).snapshot();

            captured(request.unlessSameAs(archive.read(snapshot)));
        }
    }

    @Test
    void tellsThatACertificateIsNotTrusted() throws Exception {
        try (SelfSignedServer server = new SelfSignedServer(temp)) {
            String failure = failure("https://127.0.0.1:" + server.port() + "/privacy");
            assertTrue(failure.contains("No secure connection"), failure);
        }
    }

    @Test
    void refusesALanguageThatIsNone() {
        var failed = assertInstanceOf(
                FetchOutcome.Failed.class,
                fetcher.fetch(FetchRequest.of(site.url("/privacy")).in("en\r\nX: y")));
        assertTrue(failed.message().contains("language tag"), failed.message());
    }

    @Test
    void tellsThatNobodyAnswers() throws Exception {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }

        String failure = failure("http://127.0.0.1:" + port + "/privacy");

        assertTrue(failure.contains("No server answers at 127.0.0.1 on port " + port), failure);
    }

    @Test
    void tellsThatAConnectionIsNotSecure() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            String failure = failure("https://127.0.0.1:" + server.port() + "/privacy");
            assertTrue(failure.contains("No secure connection"), failure);
        }
    }

    @Test
    void tellsThatThereIsNoSuchSite() {
        FetchException failure =
                NetworkFailure.of(HttpUrl.get("https://zorbly.example/"), new UnknownHostException("zorbly.example"));

        assertTrue(failure.getMessage().startsWith("There is no site called zorbly.example"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zorbly.example/privacy",
                "ftp://zorbly.example/",
                "file:///etc/passwd",
                "https://",
                "https://a b/"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertTrue(failure(url).contains("is not a web address"), url);
    }

    @Test
    void refusesAddressesWithPasswords() {
        assertTrue(failure("https://user:secret@zorbly.example/").contains("password"));
    }

    private FetchOutcome.Captured captured(FetchRequest request) {
        return assertInstanceOf(FetchOutcome.Captured.class, fetcher.fetch(request));
    }

    private String failure(String url) {
        return assertInstanceOf(FetchOutcome.Failed.class, fetcher.fetch(FetchRequest.of(url)))
                .message();
    }

    private static String failureOrRefusal(Fetcher fetcher, String url) {
        return switch (fetcher.fetch(FetchRequest.of(url))) {
            case FetchOutcome.Failed failed -> failed.message();
            case FetchOutcome.RefusedByRobots refused -> refused.message();
            case FetchOutcome.Observed observed -> "observed " + observed;
        };
    }

    private Archive archive() throws ArchiveException {
        return Archive.create(temp.resolve("archive"), new ArchiveInfo("test", ""));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
