package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isThatOfItsPartsWhereverATextIsCut(long seed) {
        Random random = new Random(seed);
        String text = random.ints(1 + random.nextInt(400), 0, 0x10000)
                .collect(StringBuilder::new, (built, unit) -> built.append((char) unit), StringBuilder::append)
                .toString();
        int first = random.nextInt(text.length());
        int second = first + random.nextInt(text.length() - first);

        Fingerprint parts = Fingerprint.of(text.substring(0, first))
                .then(Fingerprint.of(text.substring(first, second)))
                .then(Fingerprint.of(text.substring(second)));

        assertEquals(Fingerprint.of(text), parts);
    }

    @Test
    void anEmptyPartChangesNothing() {
        Fingerprint text = Fingerprint.of("We share data.");

        assertEquals(text, Fingerprint.EMPTY.then(text));
        assertEquals(text, text.then(Fingerprint.of("")));
    }

    @Test
    void anotherOrderIsAnotherText() {
        Fingerprint one = Fingerprint.of("one ");
        Fingerprint two = Fingerprint.of("two ");

        assertNotEquals(one.then(two), two.then(one));
    }

    @Test
    void unitsOfZeroCount() {
        assertNotEquals(Fingerprint.of("\0a"), Fingerprint.of("a"));
        assertNotEquals(Fingerprint.of("a\0"), Fingerprint.of("a"));
    }

    @Test
    void manyTextsThatDifferInAWordAreAllTold() {
        Set<Fingerprint> found = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            found.add(Fingerprint.of("We keep your data for " + i + " days after you left."));
        }

        assertEquals(50_000, found.size());
    }
}
