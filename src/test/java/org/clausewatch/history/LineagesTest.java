package org.clausewatch.history;

import static org.clausewatch.history.Policies.at;
import static org.clausewatch.history.Policies.version;
import static org.clausewatch.history.Policies.versionIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Version;
import org.junit.jupiter.api.Test;

/** Clauses of the invented company Lumenfold, which lends lamps, followed through its policies. */
class LineagesTest {
    private static final String INTRODUCTION =
            "Lumenfold lends lamps to its members and tells here which personal data it collects for that.";
    private static final String COLLECT =
            "We collect the name and the address of each member and the rooms in which their lamps stand.";
    private static final String SHARE =
            "We share the address of a member with the delivery companies that bring the lamps to their home.";
    private static final String SHARE_WIDELY =
            "We share the address of a member with the delivery companies that bring the lamps to their home and with"
                    + " advertising partners.";
    private static final String KEEP =
            "Invoices stay in our books for seven years, because the tax office of our country demands that.";
    private static final String COMPLAIN =
            "You may complain about us to the data protection authority of the country in which you live.";

    /** Two sentences, of which the first is the longer one. */
    private static final String LONG_PART =
            "When a bulb reports that it is about to fail, we send the number of the bulb, the hours it burned and the"
                    + " voltage of the socket to its manufacturer.";

    private static final String SHORT_PART = "The manufacturer never learns in whose house the bulb burns.";

    private final List<Version> versions = new ArrayList<>();

    private Lineages lineages() {
        return Lineages.of(Policies.history(versions));
    }

    /** Returns the identity of the clause with a text. */
    private ClauseIdentity identity(Lineages lineages, int version, String text) {
        return versions.get(version).clauses().stream()
                .filter(clause -> clause.text().equals(text))
                .map(clause -> lineages.identities(version).get(clause.index()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Version " + version + " has no clause: " + text));
    }

    private String id(Lineages lineages, int version, String text) {
        return identity(lineages, version, text).lineage();
    }

    private static List<String> story(Lineages lineages, String id) {
        return lineages.lineage(id).orElseThrow().steps().stream()
                .map(step -> step.version() + " " + step.event().code())
                .toList();
    }

    private static Optional<String> other(Lineages lineages, String id, int version) {
        return lineages.lineage(id).orElseThrow().steps().stream()
                .filter(step -> step.version() == version)
                .findFirst()
                .orElseThrow()
                .other();
    }

    @Test
    void noVersionsHaveNoLineages() {
        assertEquals(List.of(), lineages().all());
    }

    @Test
    void anEditKeepsTheIdentityAndRenewsTheWording() {
        versions.add(version(INTRODUCTION, SHARE, KEEP));
        versions.add(version(INTRODUCTION, SHARE_WIDELY, KEEP));
        versions.add(version(INTRODUCTION, SHARE_WIDELY, KEEP));

        Lineages lineages = lineages();

        ClauseIdentity before = identity(lineages, 0, SHARE);
        assertEquals(new ClauseIdentity(before.lineage(), at(0)), before);
        assertEquals(new ClauseIdentity(before.lineage(), at(1)), identity(lineages, 1, SHARE_WIDELY));
        assertEquals(new ClauseIdentity(before.lineage(), at(1)), identity(lineages, 2, SHARE_WIDELY));
        assertEquals(List.of("0 first-seen", "1 edited", "2 unchanged"), story(lineages, before.lineage()));
    }

    @Test
    void aMoveKeepsTheIdentityAndTheAgeOfTheWording() {
        versions.add(version(SHARE, INTRODUCTION, COLLECT, KEEP, COMPLAIN));
        versions.add(version(INTRODUCTION, COLLECT, KEEP, COMPLAIN, SHARE));

        Lineages lineages = lineages();

        assertEquals(identity(lineages, 0, SHARE), identity(lineages, 1, SHARE));
        assertEquals(List.of("0 first-seen", "1 moved"), story(lineages, id(lineages, 0, SHARE)));
    }

    @Test
    void aMoveWithOtherWordsIsBoth() {
        versions.add(version(SHARE, INTRODUCTION, COLLECT, KEEP, COMPLAIN));
        versions.add(version(INTRODUCTION, COLLECT, KEEP, COMPLAIN, SHARE_WIDELY));

        Lineages lineages = lineages();

        assertEquals(List.of("0 first-seen", "1 moved-and-edited"), story(lineages, id(lineages, 0, SHARE)));
        assertEquals(at(1), identity(lineages, 1, SHARE_WIDELY).firstSeenAt());
    }

    @Test
    void renumberingChangesNothing() {
        versions.add(version("1. " + INTRODUCTION, "2. " + COLLECT, "3. " + SHARE, "4. " + KEEP));
        versions.add(version("1. " + COLLECT, "2. " + SHARE, "3. " + KEEP));

        Lineages lineages = lineages();

        for (String text : List.of(COLLECT, SHARE, KEEP)) {
            assertEquals(identity(lineages, 0, text), identity(lineages, 1, text));
        }
        assertEquals(List.of("0 first-seen", "1 unchanged"), story(lineages, id(lineages, 0, SHARE)));
        assertEquals(List.of("0 first-seen", "1 gone"), story(lineages, id(lineages, 0, INTRODUCTION)));
    }

    @Test
    void typographyIsNoOtherWording() {
        String typewriter = "We don't share the address of a member with anybody - unless the member \"insists\".";
        String printed = "We don’t share the address of a member with anybody – unless the member “insists”.";
        versions.add(version(INTRODUCTION, typewriter, KEEP));
        versions.add(version(INTRODUCTION, printed, SHARE, KEEP));

        Lineages lineages = lineages();

        assertEquals(identity(lineages, 0, typewriter), identity(lineages, 1, printed));
    }

    @Test
    void aSplitKeepsTheIdentityOnTheLargestPart() {
        versions.add(version(INTRODUCTION, SHORT_PART + " " + LONG_PART, KEEP));
        versions.add(version(INTRODUCTION, SHORT_PART, LONG_PART, KEEP));

        Lineages lineages = lineages();

        String whole = id(lineages, 0, SHORT_PART + " " + LONG_PART);
        assertEquals(whole, id(lineages, 1, LONG_PART));
        assertEquals(List.of("0 first-seen", "1 split"), story(lineages, whole));
        String part = id(lineages, 1, SHORT_PART);
        assertEquals(List.of("1 first-seen"), story(lineages, part));
        assertEquals(Optional.of(whole), other(lineages, part, 1));
    }

    @Test
    void aMergeKeepsTheIdentityOfTheLargestPart() {
        versions.add(version(INTRODUCTION, SHORT_PART, LONG_PART, KEEP));
        versions.add(version(INTRODUCTION, SHORT_PART + " " + LONG_PART, KEEP));

        Lineages lineages = lineages();

        String whole = id(lineages, 1, SHORT_PART + " " + LONG_PART);
        assertEquals(id(lineages, 0, LONG_PART), whole);
        assertEquals(List.of("0 first-seen", "1 merged"), story(lineages, whole));
        String part = id(lineages, 0, SHORT_PART);
        assertEquals(List.of("0 first-seen", "1 gone"), story(lineages, part));
        assertEquals(Optional.of(whole), other(lineages, part, 1));
    }

    @Test
    void cuttingAndJoiningTheSameWordsDoesNotRenewThem() {
        versions.add(version(INTRODUCTION, LONG_PART, KEEP));
        versions.add(version(INTRODUCTION, LONG_PART, SHORT_PART, KEEP));
        versions.add(version(INTRODUCTION, LONG_PART + " " + SHORT_PART, KEEP));
        versions.add(version(INTRODUCTION, LONG_PART, SHORT_PART, KEEP));

        Lineages lineages = lineages();

        assertEquals(at(1), identity(lineages, 2, LONG_PART + " " + SHORT_PART).firstSeenAt());
        assertEquals(at(1), identity(lineages, 3, LONG_PART).firstSeenAt());
        assertEquals(at(1), identity(lineages, 3, SHORT_PART).firstSeenAt());
    }

    @Test
    void aPartThatIsCutOffAgainIsTheSameAsBefore() {
        versions.add(version(INTRODUCTION, LONG_PART, SHORT_PART, KEEP));
        versions.add(version(INTRODUCTION, LONG_PART + " " + SHORT_PART, KEEP));
        versions.add(version(INTRODUCTION, LONG_PART, SHORT_PART, KEEP));

        Lineages lineages = lineages();

        assertEquals(lineages.identities(0), lineages.identities(2));
    }

    @Test
    void aClauseThatReturnsWithItsWordsIsTheSame() {
        versions.add(version(INTRODUCTION, COLLECT, SHARE, KEEP));
        versions.add(version(INTRODUCTION, COLLECT, KEEP));
        versions.add(version(INTRODUCTION, COLLECT, KEEP, COMPLAIN));
        versions.add(version(INTRODUCTION, COLLECT, SHARE, KEEP, COMPLAIN));

        Lineages lineages = lineages();

        assertEquals(identity(lineages, 0, SHARE), identity(lineages, 3, SHARE));
        assertEquals(List.of("0 first-seen", "1 gone", "3 returned"), story(lineages, id(lineages, 0, SHARE)));
    }

    @Test
    void aTextThatGoesBackBringsItsIdentitiesBack() {
        versions.add(version("# Data", INTRODUCTION, COLLECT, "# Sharing", SHARE, KEEP));
        versions.add(version("# Data", INTRODUCTION, "# Sharing", SHARE_WIDELY, COMPLAIN, KEEP));
        versions.add(version("# Data", INTRODUCTION, COLLECT, "# Sharing", SHARE, KEEP));

        Lineages lineages = lineages();

        assertEquals(
                lineages.identities(0).stream().map(ClauseIdentity::lineage).toList(),
                lineages.identities(2).stream().map(ClauseIdentity::lineage).toList());
        assertEquals(at(2), identity(lineages, 2, SHARE).firstSeenAt(), "it was another wording in between");
        assertEquals(at(0), identity(lineages, 2, COLLECT).firstSeenAt(), "it was no other wording in between");
    }

    @Test
    void headingsTellWhichOfSeveralEqualClausesIsBack() {
        versions.add(version("# Lamps", INTRODUCTION, COMPLAIN, "# Bulbs", COLLECT, COMPLAIN, "# Sockets", KEEP));
        versions.add(version("# Lamps", INTRODUCTION, "# Bulbs", COLLECT, "# Sockets", KEEP));
        versions.add(version("# Lamps", INTRODUCTION, "# Bulbs", COLLECT, COMPLAIN, "# Sockets", KEEP));

        Lineages lineages = lineages();

        assertEquals(
                lineages.identities(0).get(5).lineage(),
                lineages.identities(2).get(4).lineage(),
                "the one below Bulbs");
    }

    @Test
    void whereHeadingsDoNotTellWhichIsBackItIsNew() {
        versions.add(version("# Lamps", INTRODUCTION, COMPLAIN, "# Bulbs", COLLECT, COMPLAIN, "# Sockets", KEEP));
        versions.add(version("# Lamps", INTRODUCTION, "# Bulbs", COLLECT, "# Sockets", KEEP));
        versions.add(version("# Lamps", INTRODUCTION, "# Bulbs", COLLECT, "# Sockets", KEEP, COMPLAIN));

        Lineages lineages = lineages();

        assertEquals(List.of("2 first-seen"), story(lineages, id(lineages, 2, COMPLAIN)));
    }

    @Test
    void fewWordsInAnotherPlaceAreNoReturn() {
        versions.add(version("# What we collect", INTRODUCTION, "- Names of lamps", COLLECT, "# Whom we tell", SHARE));
        versions.add(version("# What we collect", INTRODUCTION, COLLECT, "# Whom we tell", SHARE));
        versions.add(version("# What we collect", INTRODUCTION, COLLECT, "# Whom we tell", SHARE, "- Names of lamps"));
        versions.add(version(
                "# What we collect",
                INTRODUCTION,
                "- Names of lamps",
                COLLECT,
                "# Whom we tell",
                SHARE,
                "- Names of lamps"));

        Lineages lineages = lineages();

        String first = id(lineages, 0, "Names of lamps");
        assertNotEquals(first, id(lineages, 2, "Names of lamps"));
        assertEquals(first, lineages.identities(3).get(2).lineage(), "below the same heading it is back");
    }

    @Test
    void aVersionThatCannotBeComparedDoesNotBreakTheChain() {
        versions.add(version(INTRODUCTION, SHARE, KEEP));
        versions.add(versionIn("de", "Lumenfold verleiht Lampen.", "Wir geben Anschriften an Boten weiter."));
        versions.add(version(INTRODUCTION, SHARE_WIDELY, KEEP));

        Lineages lineages = lineages();

        String share = id(lineages, 0, SHARE);
        assertEquals(share, id(lineages, 2, SHARE_WIDELY));
        assertEquals(
                List.of("0 first-seen", "2 edited"),
                story(lineages, share),
                "nothing can be said of it in the version between");
    }

    @Test
    void pagesThatAlternateAreFollowedEachByItself() {
        String german = "Wir geben die Anschrift eines Mitglieds an die Boten weiter, die die Lampen bringen.";
        String widened = "Wir geben die Anschrift eines Mitglieds an die Boten weiter, die die Lampen bringen, und an"
                + " Werbepartner.";
        versions.add(version(INTRODUCTION, SHARE));
        versions.add(versionIn("de", "Lumenfold verleiht Lampen an seine Mitglieder.", german));
        versions.add(version(INTRODUCTION, SHARE_WIDELY));
        versions.add(versionIn("de", "Lumenfold verleiht Lampen an seine Mitglieder.", widened));

        Lineages lineages = lineages();

        assertEquals(List.of("0 first-seen", "2 edited"), story(lineages, id(lineages, 0, SHARE)));
        assertEquals(List.of("1 first-seen", "3 edited"), story(lineages, id(lineages, 1, german)));
    }

    @Test
    void anEmptyShellBetweenTwoVersionsIsNoNewBeginning() {
        List<String> policy = lamps(42);
        versions.add(version(policy.toArray(String[]::new)));
        versions.add(version(policy.get(3), policy.get(9)));
        policy.set(20, policy.get(20).replace("goes out by itself", "is shown to our partners"));
        versions.add(version(policy.toArray(String[]::new)));

        Lineages lineages = lineages();

        assertEquals(
                lineages.identities(0).stream().map(ClauseIdentity::lineage).toList(),
                lineages.identities(2).stream().map(ClauseIdentity::lineage).toList());
        assertEquals(
                List.of(lineages.identities(0).get(3), lineages.identities(0).get(9)), lineages.identities(1));
        assertEquals(
                List.of("0 first-seen", "1 unchanged", "2 unchanged"),
                story(lineages, lineages.identities(0).get(3).lineage()));
    }

    @Test
    void aVersionGoesOnWithTheOneThatSharesMost() {
        List<String> policy = lamps(42);
        versions.add(version(policy.toArray(String[]::new)));
        versions.add(version(INTRODUCTION));
        String edited = policy.get(5).replace("goes out by itself", "is shown to our partners");
        versions.add(version(policy.get(4), edited, policy.get(6), policy.get(7), policy.get(8), policy.get(9)));

        Lineages lineages = lineages();

        assertEquals(id(lineages, 0, policy.get(5)), id(lineages, 2, edited));
    }

    private static List<String> lamps(int count) {
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clauses.add(
                    "Lamp number " + i + " of a member reports " + i * 7 + " hours of light and goes out by itself.");
        }
        return clauses;
    }

    @Test
    void equalClausesAreToldApart() {
        versions.add(version(COMPLAIN, COMPLAIN, COMPLAIN));

        Lineages lineages = lineages();

        assertEquals(3, lineages.all().size());
    }

    @Test
    void idsDependOnTheWordingAndItsPlaceAlone() {
        versions.add(version("# Sharing", INTRODUCTION, SHARE));
        String id = id(lineages(), 0, SHARE);
        versions.set(0, version("# Other things", KEEP, "# Sharing", SHARE, INTRODUCTION));

        assertEquals(id, id(lineages(), 0, SHARE));
        assertTrue(id.matches("[0-9a-f]{16}"), id);
    }

    @Test
    void refusesVersionsOutOfOrder() {
        List<HistoryVersion> backwards =
                Policies.history(List.of(version(SHARE), version(KEEP))).reversed();

        assertThrows(IllegalArgumentException.class, () -> Lineages.of(backwards));
    }

    @Test
    void refusesAVersionThatWasNeverObserved() {
        HistoryVersion file = new HistoryVersion(version(SHARE), Provenance.ofFile("old.md", ""));

        assertThrows(IllegalArgumentException.class, () -> Lineages.of(List.of(file)));
    }
}
