package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Four invented services: two publish one policy, and a third says the like some weeks later. */
class LogByTimeTest {
    private static final String TRAINING =
            "We use the drawings that you upload to train our machine learning models, unless you opt out in your settings.";

    @TempDir
    Path folder;

    @BeforeEach
    void importPolicies() throws IOException {
        observe("Zorbly", "2024-01-02", policy("Zorbly", ""));
        observe("Zorbly", "2024-03-01", policy("Zorbly", TRAINING));
        observe("Pixelzorb", "2024-01-05", policy("Pixelzorb", ""));
        observe("Pixelzorb", "2024-03-04", policy("Pixelzorb", TRAINING));
        observe("Lumenfold", "2024-02-01", other(""));
        observe(
                "Lumenfold",
                "2024-04-01",
                other(
                        "We may use pictures that you upload to train our machine learning models; you can opt out in your"
                                + " settings."));
        observe(
                "Mootgarth",
                "2024-02-02",
                policy("Mootgarth", "").replace("rooms", "sheds").replace("owls", "cats"));
        observe(
                "Mootgarth",
                "2024-02-20",
                policy("Mootgarth", "").replace("rooms", "sheds").replace("owls", "dogs"));
    }

    private static String policy(String service, String more) {
        return """
                # Privacy Policy of %1$s

                ## What we collect

                %1$s collects the drawings that you make and the address that you give us when you open an account.

                We look into rooms that you enter and count the owls that you have drawn there.

                Cookies remember which of our pencils you have used last, for a year at most.

                ## How we use it

                %2$s

                %1$s uses your address to answer the questions that you send us by mail.

                We keep drawings for as long as your account is open, and delete them when you close it.

                ## Contact

                Write to %1$s at any time if anything in this policy is unclear to you.
                """.formatted(service, more);
    }

    private static String other(String more) {
        return """
                # Your privacy

                ## Pictures

                Pictures that members hang up in our halls are seen by all who visit them.

                %s

                ## Visitors

                We count how many visitors look at a picture, and tell its painter each month.

                The porter writes down who comes in, and burns the list in the evening.
                """.formatted(more);
    }

    private void observe(String service, String date, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("page.md"), text);
        shell().observe(service, file, date);
    }

    private Shell shell() {
        return new Shell(folder.resolve("archive"));
    }

    private Shell.Result run(String... arguments) {
        return shell().run(arguments);
    }

    private static List<JsonNode> lines(Shell.Result result) {
        return result.out().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String service(JsonNode node) {
        return node.at("/document/service").stringValue();
    }

    @Test
    void listsTheChangesOfAllDocumentsInOrderOfTime() {
        Shell.Result result = run("log", "--all", "--topic", "ai-training", "--format", "json");
        assertEquals(0, result.status(), result.err());
        List<JsonNode> changes = lines(result);
        assertEquals(
                List.of("Zorbly", "Pixelzorb", "Lumenfold"),
                changes.stream().map(LogByTimeTest::service).toList());
        assertEquals(
                "Pixelzorb", changes.getFirst().at("/alsoIn/0/document/service").stringValue());
        assertEquals(
                changes.getFirst().at("/change/id").stringValue(),
                changes.get(2).get("wave").stringValue());
    }

    @Test
    void tellsOnceWhatIsTheSameAndNamesTheWave() {
        Shell.Result result = run("log", "--by-time", "--topic", "ai-training");
        String text = result.out();
        assertTrue(text.startsWith("3 changes of substance concern AI training in 3 of 4 documents"), text);
        assertTrue(text.contains("Between 2024-01-02 and 2024-03-01: Zorbly, Privacy Policy"), text);
        assertFalse(text.contains("Between 2024-01-05 and 2024-03-04: Pixelzorb"), text);
        assertTrue(text.contains("Also in: Pixelzorb, Privacy Policy, between 2024-01-05 and 2024-03-04"), text);
        assertTrue(text.contains("Part of a wave: 3 services, first seen between 2024-03-01 and 2024-04-01"), text);
    }

    @Test
    void everyChangeIsListedWhereAllIsAskedForWithoutATopic() {
        assertEquals(
                List.of("Mootgarth", "Zorbly", "Pixelzorb", "Lumenfold"),
                lines(run("log", "--by-time", "--all", "--format", "json")).stream()
                        .map(LogByTimeTest::service)
                        .distinct()
                        .toList());
        assertEquals(
                List.of("Lumenfold"),
                lines(run("log", "--by-time", "--since", "2024-03-05", "--format", "json")).stream()
                        .map(LogByTimeTest::service)
                        .distinct()
                        .toList());
    }

    @Test
    void tableStandsInTheSameOrder() {
        List<String> rows = run("log", "--by-time", "--topic", "ai-training", "--format", "csv")
                .out()
                .lines()
                .map(line -> line.split(",")[0])
                .toList();
        assertEquals(List.of("service", "Zorbly", "Pixelzorb", "Lumenfold"), rows);
    }

    @Test
    void allOfOneDocumentStaysItsLog() {
        Shell.Result result = run("log", "Mootgarth", "--all", "--topic", "ai-training");
        assertTrue(result.out().startsWith("Mootgarth, Privacy Policy\n2 versions"), result.out());
    }

    @Test
    void aLogByTimeDoesNotCompareWithWhatWasAgreed() {
        assertEquals(
                ExitStatus.WRONG_USE,
                run("log", "--by-time", "--agreed", "2024-03").status());
    }

    @Test
    void showsWaves() {
        Shell.Result text = run("waves", "--topic", "ai-training");
        assertTrue(text.out().startsWith("1 wave in 4 documents"), text.out());
        assertTrue(
                text.out().contains("In common: “that you upload to train our machine learning models”"), text.out());
        JsonNode wave = lines(run("waves", "--format", "json")).getFirst();
        assertEquals(
                List.of("Zorbly", "Pixelzorb", "Lumenfold"),
                wave.get("services").valueStream().map(JsonNode::stringValue).toList());
    }

    @Test
    void saysOfAHistoryWhichOtherPolicyIsTheSameText() {
        assertTrue(
                run("history", "Zorbly")
                        .out()
                        .contains(
                                "Nearly the same text as “Pixelzorb, Privacy Policy”: at least nine of ten clauses, but for names."));
        assertFalse(run("history", "Mootgarth").out().contains("same text as"));
        JsonNode history = lines(run("history", "--format", "json")).stream()
                .filter(line -> service(line).equals("Pixelzorb"))
                .findFirst()
                .orElseThrow();
        assertEquals("Zorbly", history.at("/sameAs/0/service").stringValue());
    }
}
