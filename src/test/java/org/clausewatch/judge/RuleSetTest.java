package org.clausewatch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausewatch.model.TopicFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's rules and the user's own. */
class RuleSetTest {
    private static final String OWN = """
            language: en
            classes:
              bird:
                about: Birds.
                nouns: [parrot, canary]
            rules:
              - id: mine/birds
                topic: birds
                explain: Birds are kept.
                match: ["keep ~2 {bird:data}"]
            """;

    @TempDir
    Path folder;

    @Test
    void theSameFilesHaveTheSameHash() throws Exception {
        assertEquals(RuleSet.bundled().sha256(), RuleSet.load(List.of()).sha256());
        assertEquals(64, RuleSet.bundled().sha256().length());
        assertFalse(RuleSet.bundled().version().isBlank());
        Files.writeString(folder.resolve("birds.yaml"), OWN);
        assertNotEquals(
                RuleSet.bundled().sha256(), RuleSet.load(List.of(folder)).sha256());
    }

    @Test
    void aUsersRuleAddsATopic() throws Exception {
        Files.writeString(folder.resolve("birds.yaml"), OWN);
        RuleSet rules = RuleSet.load(List.of(folder));
        List<TopicFinding> topics =
                new Judge(rules).topics(SampleChanges.paragraph("We keep two canaries at the door."));
        assertEquals(List.of("birds"), topics.stream().map(TopicFinding::topic).toList());
        assertEquals(
                "keep two canaries", topics.getFirst().evidence().getFirst().text());
        assertEquals("Birds are kept.", rules.explanation("mine/birds").orElseThrow());
    }

    @Test
    void leavesOneRuleOut() throws Exception {
        Files.writeString(folder.resolve("birds.yaml"), OWN);
        RuleSet rules = RuleSet.load(List.of(folder));
        RuleSet fewer = rules.without("mine/birds");
        assertEquals(List.of(), new Judge(fewer).topics(SampleChanges.paragraph("We keep two canaries at the door.")));
        assertEquals(RuleSet.bundled().topics(), fewer.topics());
        assertNotEquals(rules.sha256(), fewer.sha256());
        assertThrows(IllegalArgumentException.class, () -> fewer.without("mine/birds"));
    }

    @Test
    void saysWhereAFileIsWrong() throws IOException {
        assertProblem(
                "language: en\nrules:\n  - id: mine/x\n    topic: x\n    explain: X.\n    match: [\"{nobody}\"]\n",
                "line 6",
                "no class 'nobody'");
        assertProblem("language: en\nrules:\n  - id: mine/x\n    topic: x\n    explain: X.\n", "line 3", "match:");
        assertProblem("language: en\nruels: []\n", "line 2", "'ruels:' is not known");
        assertProblem("rules: []\n", "line 1", "language: en");
        assertProblem(
                "language: en\nrules:\n  - id: mine/x\n    topic: x\n    explain: X.\n    match: [\"a ~99 b\"]\n",
                "line 6",
                "at most");
        assertProblem("language: en\n  rules: [\n", "line", "not valid YAML");
    }

    @Test
    void saysWhichFolderIsMissing() {
        RuleException e = assertThrows(RuleException.class, () -> RuleSet.load(List.of(folder.resolve("none"))));
        assertTrue(message(e).contains("none"), () -> message(e));
    }

    private static String message(RuleException e) {
        return String.valueOf(e.getMessage());
    }

    private void assertProblem(String yaml, String... parts) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), yaml);
        RuleException e = assertThrows(RuleException.class, () -> RuleSet.load(List.of(folder)));
        assertTrue(message(e).startsWith("own.yaml"), () -> message(e));
        for (String part : parts) {
            assertTrue(message(e).contains(part), () -> message(e));
        }
    }
}
