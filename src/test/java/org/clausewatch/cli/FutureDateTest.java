package org.clausewatch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.clausewatch.workspace.FutureDate;
import org.junit.jupiter.api.Test;

class FutureDateTest {
    private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");

    private static Shell.Result log(String option, String date) {
        return new Shell(Path.of("snapshots")).at(NOW).run("log", "Natterwick/Privacy Policy", option, date);
    }

    @Test
    void theCommandLineRefusesADayToComeInTheWordsOfTheWindow() {
        String words = "'2025-07-03' is in the future: nothing can have been seen then. Today is 2025-07-01.";
        assertEquals(words, FutureDate.refusal("2025-07-03", NOW));
        for (String option : new String[] {"--agreed", "--since"}) {
            Shell.Result result = log(option, "2025-07-03");
            assertEquals(2, result.status(), option);
            assertTrue(result.err().replaceAll("\\s+", " ").contains(words), result.err());
        }
    }

    @Test
    void theDayThatTheEasternmostPlacesHaveReachedIsTaken() {
        Shell.Result result = log("--since", "2025-07-02");
        assertEquals(0, result.status(), result.err());
    }
}
