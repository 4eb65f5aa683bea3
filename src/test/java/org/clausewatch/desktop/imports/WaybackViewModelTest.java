package org.clausewatch.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.ingest.wayback.Skip;
import org.clausewatch.ingest.wayback.WaybackPlan;
import org.clausewatch.ingest.wayback.WaybackReport;
import org.clausewatch.ingest.wayback.WaybackRequest;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

class WaybackViewModelTest {
    private static final String PAGE = "https://quillmoor.example/privacy";

    private final List<WaybackRequest> planned = new ArrayList<>();
    private final List<WaybackRequest> asked = new ArrayList<>();
    private final List<DocumentRef> imported = new ArrayList<>();
    private final WaybackViewModel model =
            new WaybackViewModel(new Invented(), new SameThreadTaskRunner(), imported::add);

    private final class Invented implements WaybackViewModel.Source {
        @Override
        public WaybackPlan plan(WaybackRequest request, Progress progress) {
            planned.add(request);
            Instant first = Instant.parse("2019-02-01T00:00:00Z");
            Instant last = Instant.parse("2021-07-09T00:00:00Z");
            return new WaybackPlan(
                    40,
                    List.of(
                            new WaybackPlan.Planned(first, first, "A", "", false),
                            new WaybackPlan.Planned(last, last, "B", "", true)),
                    Map.of(Skip.UNCHANGED, 38));
        }

        @Override
        public WaybackReport bringIn(WaybackRequest request, Progress progress) {
            asked.add(request);
            return new WaybackReport(
                    40, 2, 1, 0, 1, Optional.empty(), Optional.empty(), Map.of(), Optional.of("Stopped by you."));
        }
    }

    private void fill(String from, String to) {
        model.urlProperty().set(PAGE);
        model.serviceProperty().set("Quillmoor");
        model.fromProperty().set(from);
        model.toProperty().set(to);
    }

    private String notice() {
        return assertInstanceOf(ImportState.Asking.class, model.stateProperty().get())
                .notice();
    }

    @Test
    void showsWhatThereIsBeforeAnythingIsBroughtIn() {
        fill("", "");
        model.preview();

        assertEquals(
                new ImportState.Planned(
                        List.of(
                                "1 capture to replay, which takes 1 second or more.",
                                "The Wayback Machine lists 40 captures of this address; 2 show it new or changed.",
                                "The first is of 1 Feb 2019, the last of 9 Jul 2021.",
                                "Left out, 38: the same page as in the capture before"),
                        true),
                model.stateProperty().get());
        assertEquals(List.of(), asked);
    }

    @Test
    void asksForTheWholeOfTheTimesNamed() {
        fill("2019-03", "2020");
        model.preview();

        assertEquals(
                Optional.of(Instant.parse("2019-03-01T00:00:00Z")),
                planned.getFirst().from());
        assertEquals(
                Optional.of(Instant.parse("2021-01-01T00:00:00Z")),
                planned.getFirst().until());
    }

    @Test
    void tellsWhatCameAndThatThereIsMore() {
        fill("", "");
        model.preview();
        model.bringIn();

        ImportState.Done done =
                assertInstanceOf(ImportState.Done.class, model.stateProperty().get());
        assertEquals(List.of("1 capture brought in.", "Stopped by you.", "There already: 1."), done.lines());
        assertEquals(true, done.goesOn());
        assertEquals(List.of(new DocumentRef("Quillmoor", "Privacy Policy", PAGE)), imported);
    }

    @Test
    void saysWhatADateLooksLike() {
        fill("soon", "");
        model.preview();

        assertEquals("“soon” is no date. Type a year, a month or a day: 2019, 2019-03 or 2019-03-15.", notice());
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        fill("2021", "2020");
        model.preview();

        assertEquals("The time ends before it begins. Give an earlier start or a later end.", notice());
    }

    @Test
    void asksForTheAddress() {
        model.serviceProperty().set("Quillmoor");
        model.preview();

        assertEquals("Type the page's whole address, as it was then. It starts with https:// or http://.", notice());
    }
}
