package org.clausewatch.compare.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A thousand mutated versions of real policies, where those stand beside the checkout. */
class RealMutationTest {
    private static final int CASES = 1_000;

    @Test
    void tellsKnownEditsOfRealPolicies() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(Texts.REAL), "No policies to measure against in " + Texts.REAL);
        Tally tally = MutationRun.run(Texts.real(), 0, CASES, List.of(), 0, System.out);
        assertAll(
                () -> assertTrue(tally.shareRight() >= 0.99, tally::table),
                () -> assertEquals(0, tally.falseAlarms(), tally::table));
    }
}
