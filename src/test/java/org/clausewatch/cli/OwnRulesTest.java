package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Rules that a user brings: {@code --rules DIR}. */
class OwnRulesTest {
    private static final String CONTACT = """
            language: en
            rules:
              - id: mine/writing
                topic: letters
                explain: People can write to the company.
                match: ["you can (write | post)"]
                actor: any
            """;

    @TempDir
    Path folder;

    private String oldFile = "";
    private String newFile = "";

    @BeforeEach
    void writePages() throws IOException {
        oldFile = ExamplePages.oldPolicy(folder).toString();
        newFile = Files.writeString(
                        folder.resolve("new.md"),
                        Files.readString(Path.of(oldFile))
                                .replace(
                                        "## 4. Contact",
                                        "You can post your garden letters on our wall.\n\n## 4. Contact"))
                .toString();
    }

    private Shell shell() {
        return new Shell(folder.resolve("no-archive"));
    }

    private Path rules(String text) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("own.yaml"), text);
        return rules;
    }

    @Test
    void aTopicOfOnesOwnIsShownByItsId() throws IOException {
        String rules = rules(CONTACT).toString();
        Shell.Result changes = shell().run("diff", oldFile, newFile, "--topic", "letters", "--rules", rules);
        assertEquals(0, changes.status(), changes.err());
        assertTrue(changes.out().contains("1 change concerns letters"), changes.out());
        String clauses = shell().run("--rules", rules, "clauses", newFile, "--topic", "letters")
                .out();
        assertTrue(clauses.contains("mine/writing"), clauses);
    }

    @Test
    void rulesOfOnesOwnChangeTheHashInTheLog() throws IOException {
        String with = shell().run(
                        "diff",
                        oldFile,
                        newFile,
                        "--format",
                        "json",
                        "--rules",
                        rules(CONTACT).toString())
                .out();
        String without =
                shell().run("diff", oldFile, newFile, "--format", "json").out();
        assertNotEquals(hash(without), hash(with));
    }

    private static String hash(String log) {
        return JsonMapper.shared().readTree(log).at("/generator/rules/sha256").stringValue();
    }

    @Test
    void theWindowIsOpenedWithThem() throws IOException {
        Path rules = rules(CONTACT);
        List<Path> given = new ArrayList<>();
        Shell shell = shell().with((CommandLineFace.Window) (archive, folders) -> {
            given.addAll(folders);
            return 0;
        });
        shell.run("--rules", rules.toString());
        assertEquals(List.of(rules), given);
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() throws IOException {
        Shell.Result gone = shell().run("diff", oldFile, newFile, "--rules", "nowhere");
        assertEquals(2, gone.status());
        assertTrue(gone.err().contains("nowhere does not exist"), gone.err());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Shell.Result none = shell().run("diff", oldFile, newFile, "--rules", empty.toString());
        assertEquals(2, none.status());
        assertTrue(none.err().contains("holds no rule file"), none.err());
        Shell.Result file = shell().run("diff", oldFile, newFile, "--rules", oldFile);
        assertEquals(2, file.status());
        assertTrue(file.err().contains("is no folder"), file.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            id: mine/writing    |               | own.yaml, line 5: this rule has no id
            id: mine/writing    | id: data-sharing/sale | own.yaml, line 3: the id data-sharing/sale is taken by rules/en/data-sharing.yaml
            (write              | ({writing}    | own.yaml, line 6: rule mine/writing: there is no class 'writing'
            post)               | post          | own.yaml, line 6: rule mine/writing: brackets do not match
            topic: letters      | topics: letters | own.yaml, line 4: 'topics:' is not known in rule mine/writing
            explain: People     | explain: "People | own.yaml, line 6: not valid YAML
            rules:              | rule:         | own.yaml, line 2: 'rule:' is not known
            language: en        | about: letters | own.yaml, line 1: say which language it is for
            match: [            | match: keep #  | own.yaml, line 6: match: takes a list
            """)
    void aBadRuleIsToldWithFileAndLine(String what, String instead, String message) throws IOException {
        String text = CONTACT.replace(what, instead == null ? "" : instead);
        assertNotEquals(CONTACT, text);
        Shell.Result result =
                shell().run("diff", oldFile, newFile, "--rules", rules(text).toString());
        assertEquals(3, result.status(), result.err());
        assertTrue(result.err().startsWith("clausewatch: " + message), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }
}
