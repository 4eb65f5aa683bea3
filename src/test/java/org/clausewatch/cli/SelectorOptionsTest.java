package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Selectors on the command line. */
class SelectorOptionsTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Zorbly: Privacy</title></head><body>
            <nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
            <main><h1>Privacy Policy</h1><p class="share">Share this page with a friend of yours today.</p>
            <p>This policy tells you which data we take and what we do with it when you use our services.</p>
            <ul><li>We read your <a href="/posts">posts</a>, so that we can show them to you and your friends.</li></ul>
            </main></body></html>
            """;

    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(folder.resolve("no-archive"));
    }

    private String page() throws IOException {
        return Files.writeString(folder.resolve("page.html"), PAGE).toString();
    }

    @Test
    void extractWritesTextMarkdownAndJson() throws IOException {
        String page = page();
        Shell.Result text = shell().run("extract", page, "--select", "main", "--remove", ".share");
        assertEquals(0, text.status(), text.err());
        assertEquals(
                List.of(
                        "Privacy Policy",
                        "This policy tells you which data we take and what we do with it when you use our services.",
                        "We read your posts, so that we can show them to you and your friends."),
                text.out().lines().toList());
        Shell.Result markdown =
                shell().run("extract", page, "--select", "main", "--remove", ".share", "--format", "md");
        assertTrue(markdown.out().startsWith("# Privacy Policy\n\nThis policy"), markdown.out());
        assertTrue(markdown.out().contains("* We read your [posts](</posts>), so"), markdown.out());
        JsonNode json = JsonMapper.shared()
                .readTree(shell().run("extract", page, "--select", "main", "--format", "json")
                        .out());
        assertEquals("heading", json.get(0).get("kind").stringValue());
    }

    @Test
    void aWrongSelectorIsSaidClearly() throws IOException {
        Shell.Result result = shell().run("extract", page(), "--select", "main[[");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("main[["), result.err());
    }
}
