package org.clausewatch.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.HttpUrl;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites that do not answer as they should, and addresses that are none. */
class FetcherFailuresTest extends FetchingFromASite {
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

    private static String failureOrRefusal(Fetcher fetcher, String url) {
        return switch (fetcher.fetch(FetchRequest.of(url))) {
            case FetchOutcome.Failed failed -> failed.message();
            case FetchOutcome.RefusedByRobots refused -> refused.message();
            case FetchOutcome.Observed observed -> "observed " + observed;
        };
    }
}
