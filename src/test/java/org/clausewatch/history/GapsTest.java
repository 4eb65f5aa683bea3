package org.clausewatch.history;

import static org.clausewatch.history.ObservedPolicy.DOCUMENT;
import static org.clausewatch.history.ObservedPolicy.OLD;
import static org.clausewatch.history.ObservedPolicy.day;
import static org.clausewatch.history.ObservedPolicy.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Times without observation. */
class GapsTest {
    private final ObservedPolicy watched = new ObservedPolicy();

    @Test
    void tellsGapsThatAreLongerThanUsual() {
        for (int day = 1; day <= 9; day++) {
            watched.observe("2024-01-0" + day, version("en", OLD));
        }
        watched.observe("2024-02-20", version("en", OLD));
        watched.observe("2024-02-21", version("en", OLD));

        assertEquals(
                List.of(new Gap(day("2024-01-09"), day("2024-02-20"), false)),
                watched.history().gaps());
    }

    @Test
    void tellsGapsOfMoreThanAQuarterWhereNothingIsUsual() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-02-01", version("en", OLD));
        watched.observe("2024-06-01", version("en", OLD));

        assertEquals(
                List.of(new Gap(day("2024-02-01"), day("2024-06-01"), false)),
                watched.history().gaps());
    }

    @Test
    void aQuarterIsNoGapWhereThatIsUsual() {
        for (String day : List.of("2023-01-01", "2023-04-05", "2023-07-01", "2023-10-03", "2024-01-01", "2024-04-10")) {
            watched.observe(day, version("en", OLD));
        }

        assertEquals(List.of(), watched.history().gaps());
    }

    @Test
    void tellsGapsThatDamagedSnapshotsLeave() {
        watched.observe("2024-01-01", version("en", OLD));
        watched.observe("2024-01-09", version("en", OLD));
        DocumentHistory history =
                Histories.of(DOCUMENT, watched.observations(), List.of(day("2024-01-05"), day("2024-01-10")));

        assertEquals(List.of(new Gap(day("2024-01-01"), day("2024-01-09"), false, 1)), history.gaps());
    }
}
