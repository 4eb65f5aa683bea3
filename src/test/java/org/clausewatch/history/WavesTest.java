package org.clausewatch.history;

import static org.clausewatch.history.InventedChanges.added;
import static org.clausewatch.history.InventedChanges.extended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final DatedChange ZORBLY = added(
            "Zorbly",
            0,
            "We use the drawings that you upload to train our machine learning models, unless you opt out in your"
                    + " settings.");
    private static final DatedChange LUMENFOLD = added(
            "Lumenfold",
            20,
            "We may use photographs that you upload to train our machine learning models. You can opt out in your"
                    + " settings at any time.");
    private static final DatedChange MOOTGARTH = extended(
            "Mootgarth",
            50,
            "We keep your notes.",
            "Notes that you upload to train our machine learning models stay with us unless you opt out in your"
                    + " settings.");

    private static List<List<String>> services(List<DatedChange> changes) {
        return Waves.of(changes, UnaryOperator.identity()).stream()
                .map(Wave::services)
                .toList();
    }

    @Test
    void similarWordsOfSeveralServicesWithinWeeksAreAWave() {
        assertEquals(
                List.of(List.of("Zorbly", "Lumenfold", "Mootgarth")), services(List.of(MOOTGARTH, ZORBLY, LUMENFOLD)));
    }

    @Test
    void saysWhichWordsAreCommon() {
        Wave wave =
                Waves.of(List.of(ZORBLY, LUMENFOLD), UnaryOperator.identity()).getFirst();
        assertEquals(
                List.of("that you upload to train our machine learning models", "opt out in your settings"),
                wave.common());
        assertEquals(ZORBLY.firstSeen(), wave.from());
        assertEquals(LUMENFOLD.firstSeen(), wave.to());
        assertEquals("change of Zorbly on day 0", wave.id());
    }

    @Test
    void aWaveLastsEightWeeksAtMost() {
        String text = "Robots may read the letters that you send us to learn how people write to one another.";
        assertEquals(
                List.of(List.of("Zorbly", "Lumenfold"), List.of("Mootgarth", "Tessel")),
                services(List.of(
                        added("Zorbly", 0, text),
                        added("Lumenfold", 40, text),
                        added("Mootgarth", 57, text),
                        added("Tessel", 70, text))));
        assertEquals(List.of(), services(List.of(added("Zorbly", 0, text), added("Lumenfold", 57, text))));
    }

    @Test
    void servicesOfOneCompanyMakeNoWave() {
        assertEquals(List.of(), Waves.of(List.of(ZORBLY, LUMENFOLD), service -> "Zorbly"));
        assertEquals(
                List.of(),
                services(List.of(
                        ZORBLY,
                        added(
                                "Zorbly",
                                3,
                                "We use the drawings that you upload to"
                                        + " train our machine learning models, unless you opt out."))));
    }

    @Test
    void otherWordsOnTheSameTopicMakeNoWave() {
        assertEquals(
                List.of(),
                services(List.of(
                        ZORBLY,
                        added(
                                "Tessel",
                                4,
                                "Content of members helps to improve artificial intelligence, which our"
                                        + " partners develop for us."),
                        added("Quillon", 5, "You can opt out in your account."))));
    }

    @Test
    void wordsThatStoodBeforeDoNotCount() {
        String stood = "We use the drawings that you upload to train our machine learning models, unless you opt out.";
        assertEquals(
                List.of(),
                services(List.of(
                        extended("Tessel", 0, stood, "Answers are read by people who are paid for that by the page."),
                        extended("Quillon", 1, stood, "Nobody outside of the European Union ever gets to see them."))));
    }

    @Test
    void phrasesThatAllUseDoNotMakeAWave() {
        List<DatedChange> changes = new ArrayList<>();
        String[] own = {
            "bicycles parked beside harbours stay registered during winters",
            "musicians rehearsing quartets receive tuned violins overnight",
            "gardeners planting orchards borrow ladders between seasons",
            "astronomers charting comets publish corrected orbits yearly",
            "bakers kneading dough weigh flour before sunrise daily"
        };
        for (int i = 0; i < own.length; i++) {
            changes.add(added("Service " + i, i, own[i] + ", in accordance with the law that applies to us here."));
        }
        assertEquals(List.of(), services(changes));
    }

    @Test
    void doesNotDependOnTheOrderInWhichChangesAreGiven() {
        List<DatedChange> changes = new ArrayList<>(List.of(ZORBLY, LUMENFOLD, MOOTGARTH));
        for (int i = 0; i < 12; i++) {
            changes.add(added(
                    "Service " + i,
                    i * 7,
                    "Sentence " + i + " says that some robots learn from " + i + " letters that people of town " + i % 4
                            + " have sent to one another."));
        }
        List<Wave> waves = Waves.of(changes, UnaryOperator.identity());
        assertTrue(waves.size() > 0);
        Collections.shuffle(changes, new Random(7));
        assertEquals(waves, Waves.of(changes, UnaryOperator.identity()));
    }
}
