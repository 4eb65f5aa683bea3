package org.clausewatch.history;

import static org.clausewatch.history.ObservedPolicy.NEW;
import static org.clausewatch.history.ObservedPolicy.OLD;
import static org.clausewatch.history.ObservedPolicy.dated;
import static org.clausewatch.history.ObservedPolicy.day;
import static org.clausewatch.history.ObservedPolicy.folds;
import static org.clausewatch.history.ObservedPolicy.sentences;
import static org.clausewatch.history.ObservedPolicy.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.model.Reason;
import org.junit.jupiter.api.Test;

/** Pages that were there for a while and say nothing of the policy. */
class PassingPagesTest {
    private final ObservedPolicy watched = new ObservedPolicy();

    @Test
    void foldsPagesThatAreNotThePolicyWithTheirReason() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-01-02", new Observation.NotThePolicy(Reason.of("error-page", "status", "503")));
        watched.observe("2024-01-03", version("en", OLD));

        DocumentHistory history = watched.history();

        assertEquals(List.of("snapshot 2 error-page", "snapshot 3 identical"), folds(history));
        assertEquals(
                2, history.versions().getFirst().provenance().observations(), "an error page does not show the text");
    }

    @Test
    void foldsATextThatWasSeenOnceBetweenTheSame() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-04-10", version("en", NEW));
        watched.observe("2024-04-20", version("en", OLD));

        DocumentHistory history = watched.history();

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
            watched.observe("2024-01-0" + day, version("en", day % 3 == 1 ? OLD : NEW));
        }

        assertEquals(1, watched.history().versions().size());
        assertEquals(Map.of("alternates", 3, "identical", 3), watched.history().foldsByReason());
    }

    @Test
    void keepsATextThatStoodForLongerBeforeItWasWithdrawn() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-02-01", version("en", NEW));
        watched.observe("2024-04-01", version("en", OLD));

        assertEquals(3, watched.history().versions().size());
    }

    @Test
    void keepsATextThatWasSeenThroughTwoWeeks() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-01-03", version("en", NEW));
        watched.observe("2024-01-16", version("en", NEW));
        watched.observe("2024-01-17", version("en", OLD));

        assertEquals(3, watched.history().versions().size());
    }

    @Test
    void foldsPagesThatLackAPartUntilTheyAreWholeAgain() {
        String[] whole = sentences(0, 60);
        watched.observe("2024-01-01", version("en", whole));
        for (int day = 2; day < 30; day++) {
            watched.observe(String.format("2024-01-%02d", day), version("en", sentences(0, 20)));
        }
        watched.observe("2024-02-01", version("en", whole));

        assertEquals(1, watched.history().versions().size());
        assertEquals(Map.of("partial", 28, "identical", 1), watched.history().foldsByReason());
        assertEquals(
                whole[20],
                watched.history().folds().getFirst().reason().params().get("lost-words"));
    }

    @Test
    void foldsAnIncompletePageBeforeANewVersionThatIsWhole() {
        String[] edited = sentences(0, 60);
        edited[50] = "From now on we sell what we know of you to brokers everywhere.";
        watched.observe("2024-01-01", version("en", sentences(0, 60)));
        watched.observe("2024-01-02", version("en", sentences(0, 20)));
        watched.observe("2024-01-03", version("en", edited));

        assertEquals(List.of("snapshot 2 partial"), folds(watched.history()));
        assertEquals(2, watched.history().versions().size());
    }

    @Test
    void anIncompletePageThatStatesALaterDateIsSaidToBeTheNextEdition() {
        String[] edited = sentences(0, 60);
        edited[50] = "From now on we sell what we know of you to brokers everywhere.";
        watched.observe("2024-01-01", dated("2023-06-01", sentences(0, 60)));
        watched.observe("2024-01-02", dated("2024-01-01", sentences(0, 20)));
        watched.observe("2024-01-03", dated("2024-01-01", edited));

        assertEquals(
                "2024-01-01",
                watched.history().folds().getFirst().reason().params().get("states"));
    }

    @Test
    void foldsAnotherDocumentOfTheSite() {
        watched.observe("2024-01-01", version("en", sentences(0, 40)));
        watched.observe("2024-01-02", version("en", sentences(100, 140)));
        watched.observe("2024-01-08", version("en", sentences(100, 140)));
        watched.observe("2024-01-15", version("en", sentences(0, 40)));

        assertEquals(
                List.of("snapshot 2 other-document", "snapshot 3 other-document", "snapshot 4 identical"),
                folds(watched.history()));
    }

    @Test
    void keepsANewEditionThatStoodForDaysBeforeItWasWithdrawn() {
        watched.observe("2024-01-01", dated("2024-01-01", OLD));
        watched.observe("2024-02-01", dated("2024-02-01", NEW));
        watched.observe("2024-02-03", dated("2024-02-01", NEW));
        watched.observe("2024-02-05", dated("2024-01-01", OLD));

        assertEquals(3, watched.history().versions().size());
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
            watched.observe(String.format("2024-01-%02d", day), version("en", day % 3 == 0 ? variant : main));
        }

        DocumentHistory history = watched.history();

        assertEquals(2, history.versions().size());
        assertEquals(1, history.tracks().size());
        assertEquals("alternates", history.tracks().getFirst().kind());
        assertEquals(2, history.tracks().getFirst().versions().size());
        assertEquals(6, history.tracks().getFirst().observations());
        assertEquals(6, history.foldsByReason().get("alternates"));
    }
}
