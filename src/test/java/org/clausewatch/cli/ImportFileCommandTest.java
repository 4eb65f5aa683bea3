package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFileCommandTest {
    @TempDir
    Path folder;

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result importing(Path file, String... more) {
        String[] arguments = {"import", "file", file.toString(), "--service", "Zorbly", "--terms", "Privacy Policy"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return shell().run(all);
    }

    @Test
    void importedPagesBecomeAHistoryThatCanBeCompared() throws IOException {
        Shell.Result first = importing(ExamplePages.oldPolicy(folder), "--observed", "2024-01-02");
        assertEquals(0, first.status(), first.err());
        assertTrue(
                first.out().contains("Kept: Zorbly, Privacy Policy, as seen on 2024-01-02, in the archive "),
                first.out());
        assertTrue(first.out().contains("English"), first.out());
        Shell.Result second = importing(
                ExamplePages.newPolicy(folder),
                "--observed",
                "2024-06-01T10:00:00Z",
                "--url",
                "https://zorbly.example/privacy");
        assertTrue(
                second.out().endsWith("'clausewatch log \"Zorbly/Privacy Policy\"' shows what changed.\n"),
                second.out());
        assertTrue(first.out().contains("one version of the document so far"), first.out());
        assertEquals("", first.err());
        Shell.Result log = shell().run("log", "Zorbly");
        assertTrue(log.out().contains("Between 2024-01-02 and 2024-06-01"), log.out());
        assertTrue(log.out().contains("AI training"), log.out());
        Shell.Result diff = shell().run("diff", "Zorbly/Privacy Policy@2024-05", "Zorbly/Privacy Policy@2024-06");
        assertEquals(0, diff.status(), diff.err());
        assertTrue(diff.out().contains("the text now permits more"), diff.out());
        assertTrue(diff.out().contains("https://zorbly.example/privacy"), diff.out());
    }

    @Test
    void anotherArchiveIsPartOfTheCommandThatIsSuggested() throws IOException {
        String other = folder.resolve("my policies").toString();
        importing(ExamplePages.oldPolicy(folder), "--observed", "2024-01-02", "--archive", other);
        Shell.Result second = importing(ExamplePages.newPolicy(folder), "--observed", "2024-02-03", "--archive", other);
        assertTrue(second.out().contains(", in the archive " + other + ".\n"), second.out());
        assertTrue(
                second.out().contains("'clausewatch log \"Zorbly/Privacy Policy\" --archive \"" + other + "\"' shows"),
                second.out());
        Shell.Result again = importing(ExamplePages.newPolicy(folder), "--observed", "2024-02-03", "--archive", other);
        assertTrue(again.out().contains("The archive " + other + " has this page"), again.out());
    }

    @Test
    void refusesAFileThatCannotBeReadAsWhatItIs() throws IOException {
        String mail = "From: a@zorbly.example\r\nSubject: New terms\r\nContent-Type: image/png\r\n\r\nAAAA\r\n";
        Map<String, String> files = Map.of(
                "cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
                "none.pdf", "This is no PDF at all.",
                "cut.docx", "PK\u0003\u0004\u0014\u0000",
                "none.docx", "This is no Word document.",
                "empty.eml", mail,
                "empty.md", "\n\n---\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path page = Files.writeString(folder.resolve(file.getKey()), file.getValue());
            Shell.Result result = importing(page, "--observed", "2024-01-02");
            assertEquals(3, result.status(), file.getKey() + result.out());
            assertEquals("", result.out());
            assertEquals(1, result.err().lines().count(), result.err());
        }
        assertEquals(3, shell().run("status").status(), "nothing was kept, so there is no archive");
    }

    @Test
    void tellsWhichTimeWasTakenWhereItWasNotGivenToTheDay() throws IOException {
        Path page = ExamplePages.oldPolicy(folder);
        Files.setLastModifiedTime(page, FileTime.from(Instant.parse("2024-03-05T01:54:11Z")));
        assertEquals(
                "clausewatch: observed 2024-03-05T01:54:11Z, the file's date; give --observed if the page is older.\n",
                importing(page).err());
        assertEquals(
                "clausewatch: --observed 2024-06 was taken as 2024-06-01.\n",
                importing(page, "--observed", "2024-06").err());
        assertEquals("", importing(page, "--observed", "2024-06-02T10:30").err());
        Path saved = Files.writeString(
                folder.resolve("saved.html"),
                "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://zorbly.example/privacy \n"
                        + " saved date: Wed Jun 26 2024 10:15:30 GMT+0200 (CEST)\n--><body><h1>Privacy policy</h1>"
                        + "<p>We collect your name and your address.</p></body></html>");
        assertEquals(
                "clausewatch: observed 2024-06-26T08:15:30Z, when the page was saved, as the file says.\n",
                importing(saved).err());
    }

    @Test
    void textIsReadFromStandardInput() throws IOException {
        String text = Files.readString(ExamplePages.oldPolicy(folder));
        String[] arguments = {
            "import", "file", "-", "--service=Zorbly", "--terms=Privacy Policy", "--observed=2024-01-02"
        };
        Shell.Result result = shell().typing(text).run(arguments);
        assertEquals(0, result.status(), result.err());
        String log = shell().run("log", "--format", "json").out();
        assertEquals("", log, "one version has no change");
        importing(ExamplePages.newPolicy(folder), "--observed", "2024-06-01");
        log = shell().run("log", "--format", "json").out();
        assertTrue(log.contains("\"origin\":\"pasted\""), log);
        assertEquals(3, shell().run(arguments).status(), "nothing was pasted");
        Shell.Result page =
                shell().typing("<!doctype html>\n<html><p>Privacy</p></html>").run(arguments);
        assertEquals(3, page.status());
        assertTrue(page.err().contains(".html"), page.err());
    }

    @Test
    void theSamePageTwiceIsSaidToBeThereAlready() throws IOException {
        Path page = ExamplePages.oldPolicy(folder);
        importing(page, "--observed", "2024-01-02");
        Shell.Result again = importing(page, "--observed", "2024-01-02");
        assertEquals(0, again.status());
        assertTrue(again.out().contains("already"), again.out());
    }

    @Test
    void aPageWithoutAPolicyIsKeptAndSaidToBeNone() throws IOException {
        Path page = Files.writeString(
                folder.resolve("error.html"),
                "<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1></body></html>");
        Shell.Result result = importing(page, "--observed", "2024-01-02");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("It shows no policy"), result.out());
    }

    @Test
    void whatCannotBeImportedIsSaidClearly() throws IOException {
        assertEquals(3, importing(folder.resolve("missing.html")).status());
        assertEquals(3, importing(folder).status());
        Path page = ExamplePages.oldPolicy(folder);
        assertEquals(2, importing(page, "--observed", "yesterday").status());
        assertEquals(2, importing(page, "--url", "privacy.html").status());
        assertEquals(
                2,
                shell().run("import", "file", page.toString(), "--service", "Zorbly")
                        .status());
        Shell.Result later = importing(page, "--observed", "9000-01-01");
        assertEquals(3, later.status());
        assertFalse(later.err().contains("\tat "), later.err());
        assertFalse(Files.exists(folder.resolve("archive").resolve("Zorbly")));
    }
}
