package org.clausewatch.compare.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Mutated versions of the sample archive's texts. */
class SampleMutationTest {
    private static final int CASES = 80;

    @Test
    void tellsKnownEditsOfTheSample() throws Exception {
        Tally tally = MutationRun.run(Texts.sample(), 0, CASES, List.of(), 0, System.out);
        assertAll(
                () -> assertTrue(tally.shareRight() >= 0.99, tally::table),
                () -> assertEquals(0, tally.falseAlarms(), tally::table));
    }
}
