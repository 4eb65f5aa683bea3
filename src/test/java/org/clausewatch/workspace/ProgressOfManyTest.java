package org.clausewatch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

class ProgressOfManyTest {
    private final List<Double> shares = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ProgressOfMany progress = new ProgressOfMany(
            new Progress() {
                @Override
                public void report(String step, double share) {
                    shares.add(share);
                }

                @Override
                public boolean cancelled() {
                    return cancelled.get();
                }
            },
            4);

    @Test
    void theWholeIsTheSumOfItsParts() {
        progress.part("Indexing Zorbly", 0).report("", 1);
        progress.part("Indexing Lumenfold", 1).report("", 0.5);

        assertEquals(List.of(0.25, 0.375), shares);
    }

    @Test
    void aPartThatBeginsAnotherReadingDoesNotGoBack() {
        Progress part = progress.part("Indexing Zorbly", 0);
        part.report("", 0.8);
        part.report("", 0.1);

        assertEquals(List.of(0.2, 0.2), shares);
    }

    @Test
    void whatTheUserCancelsAllPartsLeave() {
        Progress part = progress.part("Indexing Zorbly", 2);
        assertFalse(part.cancelled());
        cancelled.set(true);

        assertTrue(part.cancelled());
    }

    @Test
    void aStoppedPartIsTellingNobodyAnyMore() {
        Progress part = progress.part("Indexing Zorbly", 2);
        progress.stop();
        part.report("", 0.5);

        assertTrue(part.cancelled());
        assertEquals(List.of(), shares);
    }
}
