package org.clausewatch.desktop.add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.model.DocumentRef;
import org.junit.jupiter.api.Test;

class AddPolicyViewModelTest {
    private final List<AddRequest> requests = new ArrayList<>();
    private final List<AddOutcome.Added> added = new ArrayList<>();
    private AddOutcome outcome = new AddOutcome.Added(new DocumentRef("Quillmoor", "Privacy Policy", ""), "Added.");

    private final AddPolicyViewModel model = new AddPolicyViewModel(
            (request, progress) -> {
                requests.add(request);
                return outcome;
            },
            new SameThreadTaskRunner(),
            added::add);

    private String notice() {
        return model.noticeProperty()
                .get()
                .map(AddPolicyViewModel.Notice::message)
                .orElse("");
    }

    @Test
    void fetchesAnAddress() {
        model.urlProperty().set(" https://www.quillmoor.example/privacy ");
        model.submit();

        assertEquals(
                List.of(new AddRequest.Fetch(
                        "https://www.quillmoor.example/privacy", "Quillmoor", "Privacy Policy", false)),
                requests);
        assertEquals(1, added.size());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void saysWhatIsMissing() {
        model.submit();
        assertTrue(notice().contains("https://"), notice());
        model.sourceProperty().set(AddPolicyViewModel.Source.PASTE);
        model.submit();
        assertTrue(notice().contains("Paste"), notice());
        model.textProperty().set("We keep data.");
        model.submit();
        assertTrue(notice().contains("service"), notice());
        assertEquals(List.of(), requests);
    }

    @Test
    void keepsANameThatTheUserTyped() {
        model.serviceProperty().set("My service");
        model.urlProperty().set("https://quillmoor.example/");

        assertEquals("My service", model.serviceProperty().get());
    }

    @Test
    void offersAnOverrideForThisOneAddressWhereRobotsAreRefused() {
        outcome = new AddOutcome.RobotsForbid("The site asks robots to stay away.");
        model.urlProperty().set("https://quillmoor.example/privacy");
        model.submit();

        assertTrue(model.noticeProperty().get().orElseThrow().robots());
        model.overrideRobotsProperty().set(true);
        model.submit();
        assertTrue(((AddRequest.Fetch) requests.getLast()).overrideRobots());

        model.urlProperty().set("https://quillmoor.example/terms");
        model.submit();
        assertFalse(((AddRequest.Fetch) requests.getLast()).overrideRobots());
    }

    @Test
    void showsWhyNothingWasAdded() {
        AddPolicyViewModel failing = new AddPolicyViewModel(
                (request, progress) -> {
                    throw new IOException("The site did not answer. Try again later.");
                },
                new SameThreadTaskRunner(),
                added::add);
        failing.urlProperty().set("https://quillmoor.example/privacy");
        failing.submit();

        assertEquals(
                "The site did not answer. Try again later.",
                failing.noticeProperty().get().orElseThrow().message());
        assertFalse(failing.busyProperty().get());
    }
}
