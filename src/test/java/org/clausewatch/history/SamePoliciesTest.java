package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausewatch.model.DocumentRef;
import org.junit.jupiter.api.Test;

class SamePoliciesTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final int CLAUSES = 20;

    /** A policy in one version or two, in each of which some of its twenty clauses are the service's own. */
    private static HeldTexts policy(String service, int lastSeen, int... own) {
        List<HeldTexts.Held> texts = new ArrayList<>();
        for (int version = 0; version < own.length; version++) {
            for (int i = 0; i < CLAUSES; i++) {
                texts.add(new HeldTexts.Held(
                        i < own[version]
                                ? "Rule " + i + " for those who use this one stands alone: " + service.hashCode()
                                : "Rule " + i + " of " + service + " is the same for everybody.",
                        version,
                        version));
            }
        }
        return new HeldTexts(
                new DocumentRef(service, "Privacy Policy", ""),
                IntStream.range(0, own.length).mapToObj(SamePoliciesTest::day).toList(),
                day(lastSeen),
                texts);
    }

    private static Instant day(int day) {
        return START.plus(10L * day, ChronoUnit.DAYS);
    }

    private static List<List<String>> groups(HeldTexts... documents) {
        return SamePolicies.of(List.of(documents)).groups().stream()
                .map(group -> group.stream().map(DocumentRef::service).toList())
                .toList();
    }

    @Test
    void aTextThatNamesOtherServicesIsTheSame() {
        assertEquals(
                List.of(List.of("Lumenfold", "Zorbly")),
                groups(policy("Zorbly", 1, 0), policy("Lumenfold", 1, 0), policy("Mootgarth", 1, 12)));
    }

    @Test
    void aTenthMayDiffer() {
        assertEquals(
                List.of(List.of("Lumenfold", "Zorbly")), groups(policy("Zorbly", 1, 2), policy("Lumenfold", 1, 0)));
        assertEquals(List.of(), groups(policy("Zorbly", 1, 3), policy("Lumenfold", 1, 0)));
    }

    @Test
    void comparesTheTextsOfTheLastTimeAtWhichBothWereFollowed() {
        // Zorbly's was followed until day 0 only; Lumenfold's changed since.
        assertEquals(
                List.of(List.of("Lumenfold", "Zorbly")), groups(policy("Zorbly", 0, 0), policy("Lumenfold", 3, 0, 15)));
        assertEquals(List.of(), groups(policy("Zorbly", 3, 0), policy("Lumenfold", 3, 0, 15)));
    }

    @Test
    void aChangeThatReachesOneOfThemLaterLeavesThemTheSame() {
        // Both got the same fifteen clauses, Zorbly's on the last day on which it was seen.
        HeldTexts zorbly = policy("Zorbly", 1, 0, 15);
        List<HeldTexts.Held> texts = new ArrayList<>();
        zorbly.texts()
                .forEach(held -> texts.add(
                        new HeldTexts.Held(held.text().replace("Zorbly", "Lumenfold"), held.first(), held.last())));
        HeldTexts later = new HeldTexts(
                new DocumentRef("Lumenfold", "Privacy Policy", ""), List.of(day(0), day(2)), day(2), texts);
        assertEquals(List.of(List.of("Lumenfold", "Zorbly")), groups(zorbly, later));
    }

    @Test
    void servicesThatShareAPolicyAreOneParty() {
        SamePolicies same =
                SamePolicies.of(List.of(policy("Zorbly", 1, 0), policy("Lumenfold", 1, 0), policy("Mootgarth", 1, 12)));
        assertEquals("Lumenfold", same.party("Zorbly"));
        assertEquals("Lumenfold", same.party("Lumenfold"));
        assertEquals("Mootgarth", same.party("Mootgarth"));
        assertEquals(
                List.of("Lumenfold"),
                same.others(new DocumentRef("Zorbly", "Privacy Policy", "")).stream()
                        .map(DocumentRef::service)
                        .toList());
    }

    @Test
    void changesThatSayTheSameAreToldOnce() {
        SamePolicies same = SamePolicies.of(List.of(policy("Zorbly", 1, 0), policy("Lumenfold", 1, 0)));
        List<DatedChange> changes = List.of(
                InventedChanges.added("Zorbly", 0, "Zorbly trains models with your drawings."),
                InventedChanges.added("Lumenfold", 9, "Lumenfold trains models with your drawings."),
                InventedChanges.added("Lumenfold", 30, "Lumenfold trains models with your drawings."));
        List<LinkedChange> linked = LinkedChanges.of(changes, same).changes();
        assertEquals(
                List.of(false, true, false),
                linked.stream().map(LinkedChange::repeats).toList());
        assertEquals(List.of(changes.get(1)), linked.getFirst().alsoIn());
        assertEquals(List.of(changes.getFirst()), linked.get(1).alsoIn());
        assertEquals(List.of(), linked.get(2).alsoIn());
    }
}
