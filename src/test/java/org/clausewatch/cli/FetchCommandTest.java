package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
    @TempDir
    Path folder;

    /** What the site serves, by path; everything else is not found. */
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private HttpServer server;

    @BeforeEach
    void startSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        Path text = ExamplePages.oldPolicy(folder);
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><title>Privacy</title><body><main>");
        for (String line : Files.readAllLines(text)) {
            html.append(line.startsWith("#") ? "<h2>" + line.replace("#", "") + "</h2>" : "<p>" + line + "</p>");
        }
        pages.put("/privacy", html.append("</main></body></html>").toString());
    }

    @AfterEach
    void stopSite() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String page = pages.get(exchange.getRequestURI().getPath());
        byte[] body = (page == null ? "<h1>Not found</h1>" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Shell.Result fetching(String path, String... more) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        String[] arguments = {"fetch", url, "--service", "Zorbly", "--terms", "Privacy Policy"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return new Shell(folder.resolve("archive")).run(all);
    }

    @Test
    void aFetchedPageIsAVersionOfItsDocument() {
        Shell.Result result = fetching("/privacy");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("Kept: Zorbly, Privacy Policy, as seen on "), result.out());
        Shell.Result log = new Shell(folder.resolve("archive")).run("log");
        assertTrue(log.out().startsWith("Zorbly, Privacy Policy\n1 version, 1 observation"), log.out());
    }

    @Test
    void whatRobotsTxtForbidsIsFetchedOnlyWhereTheUserInsists() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /privacy\n");
        Shell.Result refused = fetching("/privacy");
        assertEquals(3, refused.status());
        assertTrue(refused.err().contains("--ignore-robots-once"), refused.err());
        assertEquals("", refused.out());
        Shell.Result insisted = fetching("/privacy", "--ignore-robots-once");
        assertEquals(0, insisted.status(), insisted.err());
    }

    @Test
    void aPageThatIsNotThereIsNoPolicy() {
        Shell.Result result = fetching("/gone");
        assertEquals(3, result.status());
        assertTrue(result.out().contains("It shows no policy"), result.out());
    }

    @Test
    void whatCannotBeReachedIsSaidClearly() {
        server.stop(0);
        Shell.Result result = fetching("/privacy");
        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("clausewatch: "), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals(
                2,
                new Shell(folder)
                        .run("fetch", "zorbly.example/privacy", "--service", "Zorbly", "--terms", "Privacy Policy")
                        .status());
    }
}
