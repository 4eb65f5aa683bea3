package org.clausewatch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleStoriesTest {
    @Test
    void everyEditFitsThePageBeforeIt() throws IOException {
        List<Story> stories = SampleStories.read();

        assertEquals(
                List.of("Emberlatch", "Mootgarth", "Natterwick", "Pennybracken"),
                stories.stream().map(Story::service).toList());
        for (Story story : stories) {
            for (Story.Visit visit : story.visits()) {
                assertFalse(visit.page().contains("{{"), () -> story.service() + " at " + visit.at());
            }
        }
    }

    @Test
    void everyServiceSaysThatItIsInvented() throws IOException {
        for (Story story : SampleStories.read()) {
            assertTrue(
                    story.url().equals("https://www." + story.service().toLowerCase(Locale.ROOT) + ".example/privacy"));
            String last = story.visits().getLast().page();
            assertTrue(
                    last.contains(
                            story.service()
                                    + " is invented for Clausewatch’s sample archive; any likeness to a real company is accidental."),
                    story.service());
        }
    }

    @Test
    void visitsCarryIdentifiersOfTheirOwn() throws IOException {
        for (Story story : SampleStories.read()) {
            if (story.visits().getFirst().page().contains("sid=")
                    || story.service().equals("Natterwick")) {
                Set<String> pages = new HashSet<>();
                story.visits().stream()
                        .filter(visit -> visit.status() == 200)
                        .forEach(visit -> pages.add(visit.page()));
                long readable = story.visits().stream()
                        .filter(visit -> visit.status() == 200)
                        .count();
                assertEquals(readable, pages.size(), story.service());
            }
        }
    }
}
