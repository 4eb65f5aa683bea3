package org.clausewatch.ingest.wayback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web archive on this computer that behaves as the Wayback Machine does, in what a test sets up. */
public final class FakeWayback implements AutoCloseable {
    /** The page whose past it has. */
    public static final String PAGE = "https://zorbly.example/privacy";

    /** Answers a request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> userAgents = Collections.synchronizedList(new ArrayList<>());
    private final List<List<String>> rows = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<Answer>> replays = Collections.synchronizedMap(new HashMap<>());
    private final List<Answer> indexAnswers = Collections.synchronizedList(new ArrayList<>());
    private int rowsAPage = Integer.MAX_VALUE;

    /** Starts it, empty. */
    public FakeWayback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/cdx/search/cdx", exchange -> serve(exchange, this::index));
        server.createContext("/web/", exchange -> serve(exchange, this::replay));
        server.start();
    }

    /** Returns its address. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            answer.to(exchange);
        }
    }

    /** Adds a row to the index. */
    FakeWayback row(String timestamp, String original, String mimetype, String status, String digest) {
        rows.add(List.of("example,zorbly)/privacy", timestamp, original, mimetype, status, digest, "1234"));
        return this;
    }

    FakeWayback rowsAPage(int count) {
        rowsAPage = count;
        return this;
    }

    /** Answers the next call of the index in another way. */
    FakeWayback indexAnswers(Answer answer) {
        indexAnswers.add(answer);
        return this;
    }

    /** Answers a replay; of several answers for one time each serves once, and the last one for ever. */
    FakeWayback replays(String timestamp, Answer answer) {
        replays.computeIfAbsent(timestamp, key -> new ArrayList<>()).add(answer);
        return this;
    }

    /** Adds a capture of a page, row and replay. */
    public FakeWayback capture(String timestamp, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return row(timestamp, PAGE, "text/html", "200", ServedPage.digest(body))
                .replays(timestamp, exchange -> memento(exchange, timestamp, 200, body));
    }

    /** Adds a capture whose status turns out to be another than the 200 that the index lists. */
    public FakeWayback captureOf(String timestamp, int status, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return row(timestamp, PAGE, "text/html", "200", ServedPage.digest(body))
                .replays(timestamp, exchange -> memento(exchange, timestamp, status, body));
    }

    private void index(HttpExchange exchange) throws IOException {
        if (!indexAnswers.isEmpty()) {
            indexAnswers.removeFirst().to(exchange);
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        int start = query.contains("resumeKey=") ? Integer.parseInt(query.replaceFirst(".*resumeKey=key\\+?", "")) : 0;
        int end = (int) Math.min(rows.size(), (long) start + rowsAPage);
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add(json(List.of("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")));
        }
        rows.subList(start, end).forEach(row -> lines.add(json(row)));
        if (end < rows.size()) {
            lines.add("[]");
            lines.add(json(List.of("key" + end)));
        }
        send(exchange, 200, "application/json", "[" + String.join(",\n", lines) + "]\n");
    }

    private static String json(List<String> cells) {
        return "[\"" + String.join("\",\"", cells) + "\"]";
    }

    private void replay(HttpExchange exchange) throws IOException {
        String timestamp = exchange.getRequestURI().getPath().substring("/web/".length(), "/web/".length() + 14);
        List<Answer> answers = replays.get(timestamp);
        if (answers == null) {
            send(exchange, 404, "text/html", "The Wayback Machine has not archived that URL.");
        } else {
            (answers.size() > 1 ? answers.removeFirst() : answers.getFirst()).to(exchange);
        }
    }

    static void memento(HttpExchange exchange, String timestamp, int status, byte[] body) throws IOException {
        Instant at = CdxRow.time(timestamp).orElseThrow();
        exchange.getResponseHeaders()
                .add("Memento-Datetime", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
        exchange.getResponseHeaders().add("x-archive-orig-server", "zorblyd/1.0");
        exchange.getResponseHeaders().add("x-archive-orig-etag", "\"z1\"");
        exchange.getResponseHeaders().add("Server", "nginx");
        send(exchange, status, "text/html; charset=utf-8", body);
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    static void send(HttpExchange exchange, int status, String contentType, String text) throws IOException {
        send(exchange, status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    static void cutOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 5000);
        exchange.getResponseBody().write("<html>half a pa".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the requests so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Returns how many captures were asked for so far. */
    public long replayed() {
        return asked().stream().filter(uri -> uri.startsWith("/web/")).count();
    }

    List<String> userAgents() {
        return List.copyOf(userAgents);
    }

    /** Returns an invented policy that says one more thing. */
    public static String policy(String more) {
        return "<!doctype html><html lang=en><title>Zorbly Privacy Policy</title><main><h1>Privacy Policy</h1>"
                + "<p>This privacy policy explains which personal data we collect when you use Zorbly, and why.</p>"
                + "<h2>Your drawings</h2><p>We keep your drawings and your account information until you delete them.</p>"
                + "<p>" + more + "</p><h2>Contact</h2>"
                + "<p>Write to us if you have questions about your personal information.</p></main></html>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
