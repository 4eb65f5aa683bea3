package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Link;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Reason;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private static final DocumentRef DOCUMENT = new DocumentRef("Zorbly", "Privacy Policy", "");
    private static final String OLD = "We do not sell your data.";
    private static final String NEW = "We may sell your data.";

    private final List<Observation> observations = new ArrayList<>();

    @Test
    void givesNoVersionWithoutObservation() {
        DocumentHistory history = Histories.of(DOCUMENT, List.of());

        assertEquals(List.of(), history.versions());
        assertEquals(Map.of(), history.foldsByReason());
    }

    @Test
    void extendsAVersionByObservationsThatSayTheSame() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-02-01", version("en", OLD));
        observe("2024-03-01", version("en", NEW));

        DocumentHistory history = history();

        assertEquals(2, history.versions().size());
        var first = history.versions().getFirst().provenance();
        assertEquals(Optional.of(day("2024-01-01")), first.firstObservedAt());
        assertEquals(Optional.of(day("2024-02-01")), first.lastObservedAt());
        assertEquals(2, first.observations());
        assertEquals("snapshot 1", first.id());
        assertEquals(List.of("snapshot 2 identical"), folds(history));
        assertEquals(NEW, history.versions().getLast().version().text());
    }

    @Test
    void sortsObservationsByTime() {
        observe("2024-03-01", version("en", NEW));
        observe("2024-01-01", version("en", OLD));

        DocumentHistory history = history();

        assertEquals(OLD, history.versions().getFirst().version().text());
        assertEquals(NEW, history.versions().getLast().version().text());
    }

    @Test
    void foldsLinksByWhatDiffersInThem() {
        observe("2024-01-01", linked("https://zorbly.example/help?session=1#top"));
        observe("2024-01-02", linked("https://zorbly.example/help?session=2"));
        observe("2024-01-03", linked("https://zorbly.example/support"));

        assertEquals(List.of("snapshot 2 tracking-links", "snapshot 3 links-only"), folds(history()));
    }

    @Test
    void foldsTypography() {
        observe("2024-01-01", version("en", "We don't share \"raw\" data - ever. See 3 ..."));
        observe("2024-01-02", version("en", "We don’t share “raw” data – ever. See\u00a03 …"));

        assertEquals(List.of("snapshot 2 typography"), folds(history()));
    }

    @Test
    void keepsAChangeOfCaseAsAVersion() {
        observe("2024-01-01", version("en", "We ask You."));
        observe("2024-01-02", version("en", "We ask you."));

        assertEquals(2, history().versions().size());
    }

    @Test
    void keepsAChangeOfADateAsAVersion() {
        observe("2024-01-01", version("en", "Updated on 1 January 2024.", OLD));
        observe("2024-01-02", version("en", "Updated on 2 January 2024.", OLD));

        assertEquals(2, history().versions().size());
    }

    @Test
    void foldsWhatIsCutIntoOtherParagraphs() {
        observe("2024-01-01", version("en", "We collect data. We delete it."));
        observe("2024-01-02", version("en", "We collect data.", "We delete it."));

        assertEquals(List.of("snapshot 2 markup"), folds(history()));
    }

    @Test
    void foldsAChangeOfThePageAroundThePolicy() {
        Clause menu = new Clause(0, ClauseKind.PARAGRAPH, "", List.of(), "", "Menu", List.of(), List.of(), true);
        observe("2024-01-01", version("en", OLD));
        observe(
                "2024-01-02",
                new Observation.Readable(new Version(
                        "en", List.of(), List.of(menu, Clause.of(1, ClauseKind.PARAGRAPH, OLD)), List.of())));

        assertEquals(List.of("snapshot 2 furniture"), folds(history()));
    }

    @Test
    void foldsPagesThatAreNotThePolicyWithTheirReason() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-01-02", new Observation.NotThePolicy(Reason.of("error-page", "status", "503")));
        observe("2024-01-03", version("en", OLD));

        DocumentHistory history = history();

        assertEquals(List.of("snapshot 2 error-page", "snapshot 3 identical"), folds(history));
        assertEquals(
                2, history.versions().getFirst().provenance().observations(), "an error page does not show the text");
    }

    @Test
    void foldsATextThatWasSeenOnceBetweenTheSame() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-04-10", version("en", NEW));
        observe("2024-04-20", version("en", OLD));

        DocumentHistory history = history();

        assertEquals(1, history.versions().size());
        assertEquals(List.of("snapshot 2 reverted", "snapshot 3 identical"), folds(history));
        Map<String, String> params = history.folds().getFirst().reason().params();
        assertEquals("2024-01-01T00:00:00Z", params.get("from"));
        assertEquals("2024-04-20T00:00:00Z", params.get("to"));
        assertEquals(NEW, params.get("gained-words"), "what was published and withdrawn is told");
        assertEquals("true", params.get("substance"));
        assertEquals(
                Optional.of(day("2024-04-20")),
                history.versions().getFirst().provenance().lastObservedAt());
    }

    @Test
    void takesTheTextThatWasSeenMostOfTwoThatAlternate() {
        for (int day = 1; day <= 7; day++) {
            observe("2024-01-0" + day, version("en", day % 3 == 1 ? OLD : NEW));
        }

        assertEquals(1, history().versions().size());
        assertEquals(Map.of("alternates", 3, "identical", 3), history().foldsByReason());
    }

    @Test
    void keepsATextThatStoodForLongerBeforeItWasWithdrawn() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-02-01", version("en", NEW));
        observe("2024-04-01", version("en", OLD));

        assertEquals(3, history().versions().size());
    }

    @Test
    void keepsATextThatWasSeenThroughTwoWeeks() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-01-03", version("en", NEW));
        observe("2024-01-16", version("en", NEW));
        observe("2024-01-17", version("en", OLD));

        assertEquals(3, history().versions().size());
    }

    @Test
    void foldsAnotherLanguageBetweenTheSame() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-03-01", version("de", "Wir verkaufen Ihre Daten nicht."));
        observe("2024-05-01", version("en", OLD));

        DocumentHistory history = history();

        assertEquals(List.of("snapshot 2 other-language", "snapshot 3 identical"), folds(history));
        assertEquals("de", history.folds().getFirst().reason().params().get("language"));
    }

    @Test
    void keepsAnotherLanguageThatStays() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-03-01", version("de", "Wir verkaufen Ihre Daten nicht."));

        assertEquals(2, history().versions().size());
    }

    @Test
    void countsFoldsMostFrequentFirst() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-01-02", new Observation.NotThePolicy(Reason.of("error-page")));
        observe("2024-01-03", version("en", OLD));
        observe("2024-01-04", version("en", OLD));

        assertEquals(
                List.of("identical", "error-page"),
                List.copyOf(history().foldsByReason().keySet()));
    }

    @Test
    void foldsDatesInAnotherOrder() {
        observe("2024-01-01", version("en", "Effective 12 January 2024Previous version", OLD));
        observe("2024-01-02", version("en", "Effective January 12, 2024Previous version", OLD));
        observe("2024-01-03", version("en", "Effective January 13, 2024Previous version", OLD));

        assertEquals(List.of("snapshot 2 date-form"), folds(history()));
        assertEquals(2, history().versions().size());
        assertEquals(
                "Effective January 12, 2024Previous version",
                history().folds().getFirst().reason().params().get("new"));
    }

    @Test
    void foldsWhatIsLeftOfMarkup() {
        observe(
                "2024-01-01",
                version("en", "Write to (mailto:dpo@zorbly.example)", "# Rights #", "Content :We keep it."));
        observe("2024-01-02", version("en", "Write to dpo@zorbly.example", "Rights", "Content: We keep it."));

        assertEquals(List.of("snapshot 2 markup"), folds(history()));
    }

    @Test
    void foldsATextThatWasExtractedAnewAndComparesTheNextWithIt() {
        observe("2024-01-01", version("en", "Home", OLD));
        reextract("2024-02-01", version("en", OLD, "Our address."));
        observe("2024-03-01", version("en", OLD, "Our address."));
        observe("2024-04-01", version("en", NEW, "Our address."));

        DocumentHistory history = history();

        assertEquals(List.of("snapshot 2 re-extracted", "snapshot 3 identical"), folds(history));
        assertEquals(2, history.versions().size());
        assertEquals("Home\n" + OLD, history.versions().getFirst().version().text());
        assertEquals(
                OLD + "\nOur address.", history.versions().getFirst().lastSeen().text());
    }

    @Test
    void crossesTheSeamBetweenTwoOriginsWithoutAChange() {
        String[] policy = sentences(0, 30);
        observe("2024-01-01", version("en", policy), Origin.OPEN_TERMS_ARCHIVE);
        List<String> live = new ArrayList<>(List.of("Products", "Sign in"));
        // Two clauses of the one rendering are one of the other.
        live.add(policy[0] + " " + policy[1]);
        live.addAll(List.of(policy).subList(2, policy.length));
        live.add("Was this page helpful?");
        observe("2024-02-01", version("en", live.toArray(String[]::new)), Origin.FETCHED);

        assertEquals(List.of("snapshot 2 seam"), folds(history()));
        assertEquals(
                live.size(),
                history().versions().getFirst().lastSeen().clauses().size());
    }

    @Test
    void keepsARealChangeAtTheSeam() {
        String[] policy = sentences(0, 30);
        observe("2024-01-01", version("en", policy), Origin.OPEN_TERMS_ARCHIVE);
        List<String> live = new ArrayList<>(List.of(policy));
        live.add("We may use what you write to train our models.");
        observe("2024-02-01", version("en", live.toArray(String[]::new)), Origin.FETCHED);

        assertEquals(2, history().versions().size());
    }

    @Test
    void foldsPagesThatLackAPartUntilTheyAreWholeAgain() {
        String[] whole = sentences(0, 60);
        observe("2024-01-01", version("en", whole));
        for (int day = 2; day < 30; day++) {
            observe(String.format("2024-01-%02d", day), version("en", sentences(0, 20)));
        }
        observe("2024-02-01", version("en", whole));

        assertEquals(1, history().versions().size());
        assertEquals(Map.of("partial", 28, "identical", 1), history().foldsByReason());
        assertEquals(whole[20], history().folds().getFirst().reason().params().get("lost-words"));
    }

    @Test
    void foldsAnIncompletePageBeforeANewVersionThatIsWhole() {
        String[] edited = sentences(0, 60);
        edited[50] = "From now on we sell what we know of you to brokers everywhere.";
        observe("2024-01-01", version("en", sentences(0, 60)));
        observe("2024-01-02", version("en", sentences(0, 20)));
        observe("2024-01-03", version("en", edited));

        assertEquals(List.of("snapshot 2 partial"), folds(history()));
        assertEquals(2, history().versions().size());
    }

    @Test
    void anIncompletePageThatStatesALaterDateIsSaidToBeTheNextEdition() {
        String[] edited = sentences(0, 60);
        edited[50] = "From now on we sell what we know of you to brokers everywhere.";
        observe("2024-01-01", dated("2023-06-01", sentences(0, 60)));
        observe("2024-01-02", dated("2024-01-01", sentences(0, 20)));
        observe("2024-01-03", dated("2024-01-01", edited));

        assertEquals(
                "2024-01-01", history().folds().getFirst().reason().params().get("states"));
    }

    private static Observation.Content dated(String date, String... sentences) {
        return new Observation.Readable(new Version(
                "en",
                List.of(new StatedDate(DateKind.EFFECTIVE, LocalDate.parse(date), date)),
                Policies.version(sentences).clauses(),
                List.of()));
    }

    @Test
    void foldsAnotherDocumentOfTheSite() {
        observe("2024-01-01", version("en", sentences(0, 40)));
        observe("2024-01-02", version("en", sentences(100, 140)));
        observe("2024-01-08", version("en", sentences(100, 140)));
        observe("2024-01-15", version("en", sentences(0, 40)));

        assertEquals(
                List.of("snapshot 2 other-document", "snapshot 3 other-document", "snapshot 4 identical"),
                folds(history()));
    }

    @Test
    void keepsANewEditionThatStoodForDaysBeforeItWasWithdrawn() {
        observe("2024-01-01", dated("2024-01-01", OLD));
        observe("2024-02-01", dated("2024-02-01", NEW));
        observe("2024-02-03", dated("2024-02-01", NEW));
        observe("2024-02-05", dated("2024-01-01", OLD));

        assertEquals(3, history().versions().size());
    }

    @Test
    void followsVariantsAsTracksOfTheirOwn() {
        String[] main = sentences(0, 40);
        String[] variant = sentences(0, 40);
        variant[7] = "In your region we ask for consent before anything else happens.";
        for (int day = 1; day <= 20; day++) {
            if (day == 11) {
                main[3] = "We now keep what you search for as long as we like.";
                variant[3] = main[3];
            }
            observe(String.format("2024-01-%02d", day), version("en", day % 3 == 0 ? variant : main));
        }

        DocumentHistory history = history();

        assertEquals(2, history.versions().size());
        assertEquals(1, history.tracks().size());
        assertEquals("alternates", history.tracks().getFirst().kind());
        assertEquals(2, history.tracks().getFirst().versions().size());
        assertEquals(6, history.tracks().getFirst().observations());
        assertEquals(6, history.foldsByReason().get("alternates"));
    }

    @Test
    void takesTheLanguageOfMostPagesForTheDocuments() {
        observe("2024-01-01", version("de", "Wir verkaufen Ihre Daten nicht."));
        for (int day = 2; day <= 9; day++) {
            observe("2024-01-0" + day, version(day % 4 == 0 ? "de" : "en", OLD));
        }

        DocumentHistory history = history();

        assertEquals(
                List.of("de", "en"),
                history.versions().stream()
                        .map(version -> version.version().language())
                        .toList());
        assertEquals(2, history.foldsByReason().get("other-language"));
        assertEquals("other-language", history.tracks().getFirst().kind());
    }

    @Test
    void tellsGapsThatAreLongerThanUsual() {
        for (int day = 1; day <= 9; day++) {
            observe("2024-01-0" + day, version("en", OLD));
        }
        observe("2024-02-20", version("en", OLD));
        observe("2024-02-21", version("en", OLD));

        assertEquals(
                List.of(new Gap(day("2024-01-09"), day("2024-02-20"), false)),
                history().gaps());
    }

    @Test
    void tellsGapsOfMoreThanAQuarterWhereNothingIsUsual() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-02-01", version("en", OLD));
        observe("2024-06-01", version("en", OLD));

        assertEquals(
                List.of(new Gap(day("2024-02-01"), day("2024-06-01"), false)),
                history().gaps());
    }

    @Test
    void aQuarterIsNoGapWhereThatIsUsual() {
        for (String day : List.of("2023-01-01", "2023-04-05", "2023-07-01", "2023-10-03", "2024-01-01", "2024-04-10")) {
            observe(day, version("en", OLD));
        }

        assertEquals(List.of(), history().gaps());
    }

    @Test
    void tellsGapsThatDamagedSnapshotsLeave() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-01-09", version("en", OLD));
        DocumentHistory history = Histories.of(DOCUMENT, observations, List.of(day("2024-01-05"), day("2024-01-10")));

        assertEquals(List.of(new Gap(day("2024-01-01"), day("2024-01-09"), false, 1)), history.gaps());
    }

    @Test
    void holdsEqualTextsOnce() {
        observe("2024-01-01", version("en", OLD));
        observe("2024-01-02", version("en", OLD));

        DocumentHistory history = history();

        assertTrue(history.folds().getFirst().observation().content() instanceof Observation.Readable(var again)
                && again == history.versions().getFirst().version());
    }

    /** Whatever is observed, in whatever order it is given: each observation is in the history once. */
    @Test
    void dropsNoObservation() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            observations.clear();
            for (int i = 0; i < 12; i++) {
                Instant at = day("2024-01-01").plusSeconds(86_400L * random.nextInt(60));
                Observation.Content content = switch (random.nextInt(6)) {
                    case 0 -> new Observation.NotThePolicy(Reason.of("bot-wall"));
                    case 1 -> version("de", OLD);
                    case 2 -> version("und", NEW);
                    case 3 -> version("en", NEW);
                    default -> version("en", OLD);
                };
                observations.add(new Observation("o" + i, at, Origin.FETCHED, "", "", content));
            }
            DocumentHistory history = history();
            List<Observation> shuffled = new ArrayList<>(observations);
            Collections.shuffle(shuffled, random);

            assertEquals(12, history.observations(), "seed " + seed);
            assertEquals(history, Histories.of(DOCUMENT, shuffled), "seed " + seed);
            List<String> ids = new ArrayList<>();
            history.versions().forEach(version -> ids.add(version.provenance().id()));
            history.folds().forEach(fold -> ids.add(fold.observation().id()));
            assertEquals(12, ids.stream().distinct().count(), "seed " + seed);
            for (HistoryVersion version : history.versions()) {
                assertTrue(!version.provenance()
                        .lastObservedAt()
                        .orElseThrow()
                        .isBefore(version.provenance().firstObservedAt().orElseThrow()));
            }
        }
    }

    private void observe(String day, Observation.Content content) {
        int number = observations.size() + 1;
        observations.add(new Observation(
                "snapshot " + number, day(day), Origin.FETCHED, "https://zorbly.example/privacy", "", content));
    }

    private void observe(String day, Observation.Content content, Origin origin) {
        int number = observations.size() + 1;
        observations.add(new Observation("snapshot " + number, day(day), origin, "", "", content));
    }

    private void reextract(String day, Observation.Content content) {
        int number = observations.size() + 1;
        observations.add(new Observation(
                "snapshot " + number, day(day), Origin.FETCHED, "", "", Optional.empty(), true, content));
    }

    /** Returns sentences that are unlike each other, the same ones for the same numbers. */
    private static String[] sentences(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Of kind " + i + " we collect what the " + (i * 7 + 1)
                        + " devices of your house send us by day.")
                .toArray(String[]::new);
    }

    private static Observation.Readable dated(String date, String text) {
        Observation.Readable plain = version("en", text);
        return new Observation.Readable(new Version(
                "en",
                List.of(new StatedDate(DateKind.EFFECTIVE, LocalDate.parse(date), date)),
                plain.version().clauses(),
                List.of()));
    }

    private DocumentHistory history() {
        return Histories.of(DOCUMENT, observations);
    }

    private static List<String> folds(DocumentHistory history) {
        return history.folds().stream()
                .map(fold -> fold.observation().id() + " " + fold.reason().code())
                .toList();
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static Observation.Readable version(String language, String... paragraphs) {
        List<Clause> clauses = new ArrayList<>();
        for (String paragraph : paragraphs) {
            clauses.add(Clause.of(clauses.size(), ClauseKind.PARAGRAPH, paragraph));
        }
        return new Observation.Readable(new Version(language, List.of(), clauses, List.of()));
    }

    private static Observation.Readable linked(String href) {
        Clause clause = new Clause(
                0,
                ClauseKind.PARAGRAPH,
                "",
                List.of(),
                "",
                "Read our help.",
                List.of(),
                List.of(new Link(9, 13, href)),
                false);
        return new Observation.Readable(new Version("en", List.of(), List.of(clause), List.of()));
    }
}
