package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausewatch.fetch.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void startSite() throws IOException {
        site = new Site();
        Path text = ExamplePages.oldPolicy(folder);
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><title>Privacy</title><body><main>");
        for (String line : Files.readAllLines(text)) {
            html.append(line.startsWith("#") ? "<h2>" + line.replace("#", "") + "</h2>" : "<p>" + line + "</p>");
        }
        site.page("/privacy", html.append("</main></body></html>").toString());
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    private Shell.Result fetching(String path, String... more) {
        String[] arguments = {"fetch", site.url(path), "--service", "Zorbly", "--terms", "Privacy Policy"};
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
        site.robots("User-agent: *\nDisallow: /privacy\n");
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
        site.close();
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
