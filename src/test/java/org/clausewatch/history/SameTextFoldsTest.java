package org.clausewatch.history;

import static org.clausewatch.history.ObservedPolicy.NEW;
import static org.clausewatch.history.ObservedPolicy.OLD;
import static org.clausewatch.history.ObservedPolicy.folds;
import static org.clausewatch.history.ObservedPolicy.linked;
import static org.clausewatch.history.ObservedPolicy.sentences;
import static org.clausewatch.history.ObservedPolicy.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Origin;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** What makes no other text: typography, markup, links, another way of reading the page. */
class SameTextFoldsTest {
    private final ObservedPolicy watched = new ObservedPolicy();

    @Test
    void foldsLinksByWhatDiffersInThem() {
        watched.observe("2024-01-01", linked("https://zorbly.example/help?session=1#top"));
        watched.observe("2024-01-02", linked("https://zorbly.example/help?session=2"));
        watched.observe("2024-01-03", linked("https://zorbly.example/support"));

        assertEquals(List.of("snapshot 2 tracking-links", "snapshot 3 links-only"), folds(watched.history()));
    }

    @Test
    void foldsTypography() {
        watched.observe("2024-01-01", version("en", "We don't share \"raw\" data - ever. See 3 ..."));
        watched.observe("2024-01-02", version("en", "We don’t share “raw” data – ever. See\u00a03 …"));

        assertEquals(List.of("snapshot 2 typography"), folds(watched.history()));
    }

    @Test
    void keepsAChangeOfCaseAsAVersion() {
        watched.observe("2024-01-01", version("en", "We ask You."));
        watched.observe("2024-01-02", version("en", "We ask you."));

        assertEquals(2, watched.history().versions().size());
    }

    @Test
    void keepsAChangeOfADateAsAVersion() {
        watched.observe("2024-01-01", version("en", "Updated on 1 January 2024.", OLD));
        watched.observe("2024-01-02", version("en", "Updated on 2 January 2024.", OLD));

        assertEquals(2, watched.history().versions().size());
    }

    @Test
    void foldsWhatIsCutIntoOtherParagraphs() {
        watched.observe("2024-01-01", version("en", "We collect data. We delete it."));
        watched.observe("2024-01-02", version("en", "We collect data.", "We delete it."));

        assertEquals(List.of("snapshot 2 markup"), folds(watched.history()));
    }

    @Test
    void foldsAChangeOfThePageAroundThePolicy() {
        Clause menu = new Clause(0, ClauseKind.PARAGRAPH, "", List.of(), "", "Menu", List.of(), List.of(), true);
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe(
                "2024-01-02",
                new Observation.Readable(new Version(
                        "en", List.of(), List.of(menu, Clause.of(1, ClauseKind.PARAGRAPH, OLD)), List.of())));

        assertEquals(List.of("snapshot 2 furniture"), folds(watched.history()));
    }

    @Test
    void foldsDatesInAnotherOrder() {
        watched.observe("2024-01-01", version("en", "Effective 12 January 2024Previous version", OLD));
        watched.observe("2024-01-02", version("en", "Effective January 12, 2024Previous version", OLD));
        watched.observe("2024-01-03", version("en", "Effective January 13, 2024Previous version", OLD));

        assertEquals(List.of("snapshot 2 date-form"), folds(watched.history()));
        assertEquals(2, watched.history().versions().size());
        assertEquals(
                "Effective January 12, 2024Previous version",
                watched.history().folds().getFirst().reason().params().get("new"));
    }

    @Test
    void foldsWhatIsLeftOfMarkup() {
        watched.observe(
                "2024-01-01",
                version("en", "Write to (mailto:dpo@zorbly.example)", "# Rights #", "Content :We keep it."));
        watched.observe("2024-01-02", version("en", "Write to dpo@zorbly.example", "Rights", "Content: We keep it."));

        assertEquals(List.of("snapshot 2 markup"), folds(watched.history()));
    }

    @Test
    void foldsATextThatWasExtractedAnewAndComparesTheNextWithIt() {
        watched.observe("2024-01-01", version("en", "Home", OLD));
        watched.reextract("2024-02-01", version("en", OLD, "Our address."));
        watched.observe("2024-03-01", version("en", OLD, "Our address."));
        watched.observe("2024-04-01", version("en", NEW, "Our address."));

        DocumentHistory history = watched.history();

        assertEquals(List.of("snapshot 2 re-extracted", "snapshot 3 identical"), folds(history));
        assertEquals(2, history.versions().size());
        assertEquals("Home\n" + OLD, history.versions().getFirst().version().text());
        assertEquals(
                OLD + "\nOur address.", history.versions().getFirst().lastSeen().text());
    }

    @Test
    void crossesTheSeamBetweenTwoOriginsWithoutAChange() {
        String[] policy = sentences(0, 30);
        watched.observe("2024-01-01", version("en", policy), Origin.OPEN_TERMS_ARCHIVE);
        List<String> live = new ArrayList<>(List.of("Products", "Sign in"));
        // Two clauses of the one rendering are one of the other.
        live.add(policy[0] + " " + policy[1]);
        live.addAll(List.of(policy).subList(2, policy.length));
        live.add("Was this page helpful?");
        watched.observe("2024-02-01", version("en", live.toArray(String[]::new)), Origin.FETCHED);

        assertEquals(List.of("snapshot 2 seam"), folds(watched.history()));
        assertEquals(
                live.size(),
                watched.history().versions().getFirst().lastSeen().clauses().size());
    }

    @Test
    void keepsARealChangeAtTheSeam() {
        String[] policy = sentences(0, 30);
        watched.observe("2024-01-01", version("en", policy), Origin.OPEN_TERMS_ARCHIVE);
        List<String> live = new ArrayList<>(List.of(policy));
        live.add("We may use what you write to train our models.");
        watched.observe("2024-02-01", version("en", live.toArray(String[]::new)), Origin.FETCHED);

        assertEquals(2, watched.history().versions().size());
    }
}
