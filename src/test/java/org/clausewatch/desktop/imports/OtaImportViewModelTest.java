package org.clausewatch.desktop.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.desktop.work.BackgroundTaskRunner;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.desktop.work.TaskRunner;
import org.clausewatch.ingest.OtaKind;
import org.clausewatch.ingest.OtaReport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.ingest.OtaSkip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtaImportViewModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<OtaRequest> requests = new ArrayList<>();
    private final List<OtaReport> imported = new ArrayList<>();

    private OtaImportViewModel model(TaskRunner runner) {
        return new OtaImportViewModel(
                (request, progress) -> {
                    requests.add(request);
                    return report(progress.cancelled());
                },
                runner,
                imported::add);
    }

    private static OtaReport report(boolean cancelled) {
        OtaReport.Document document =
                new OtaReport.Document("Quillmoor", "Privacy Policy", 1200, 1, 2, Optional.empty(), Optional.empty());
        return new OtaReport(
                OtaKind.DATASET,
                List.of(document),
                List.of(
                        new OtaSkip(OtaSkip.Why.NO_OBSERVATION, "README.md"),
                        new OtaSkip(OtaSkip.Why.NO_OBSERVATION, "LICENSE"),
                        new OtaSkip(OtaSkip.Why.NO_OBSERVATION, "NOTES")),
                List.of("One note."),
                cancelled,
                cancelled ? 7 : 0,
                "Open Terms Archive contributors");
    }

    private static String notice(OtaImportViewModel model) {
        return assertInstanceOf(ImportState.Asking.class, model.stateProperty().get())
                .notice();
    }

    @Test
    void saysWhatIsMissing() {
        OtaImportViewModel model = model(new SameThreadTaskRunner());
        model.submit();
        assertEquals("Choose the ZIP or the folder, type where it is, or drop it here.", notice(model));
        model.pathProperty().set(folder.resolve("none.zip").toString());
        assertEquals("", notice(model));
        model.submit();
        assertTrue(notice(model).startsWith("There is nothing at "), notice(model));
        assertEquals(List.of(), requests);
    }

    @Test
    void doesNotTakeAnAddressForAFile() {
        OtaImportViewModel model = model(new SameThreadTaskRunner());
        model.pathProperty().set(PublicCollection.KNOWN.getFirst().releases());
        model.submit();

        assertTrue(notice(model).startsWith("Clausewatch does not download collections."), notice(model));
    }

    @Test
    void importsOnlyTheServicesNamed() {
        OtaImportViewModel model = model(new SameThreadTaskRunner());
        model.choose(folder);
        model.servicesProperty().set(" Quillmoor, Natterwick ,");
        model.submit();

        assertEquals(Set.of("Quillmoor", "Natterwick"), requests.getFirst().services());
        assertEquals(folder, requests.getFirst().path());
    }

    @Test
    void takesAPathInQuotationMarksAsFileManagersCopyIt() {
        OtaImportViewModel model = model(new SameThreadTaskRunner());
        model.pathProperty().set("\"" + folder + "\"");
        model.submit();

        assertEquals(folder, requests.getFirst().path());
    }

    @Test
    void tellsWhatCame() {
        OtaImportViewModel model = model(new SameThreadTaskRunner());
        model.choose(folder);
        model.submit();

        ImportState.Done done =
                assertInstanceOf(ImportState.Done.class, model.stateProperty().get());
        assertEquals(
                List.of(
                        "1,200 observations of 1 document brought in.",
                        "1 observation was there already.",
                        "2 texts extracted anew from an earlier page: no change by the company.",
                        "Skipped, 3: files that are no versions, such as a read-me or a licence (README.md, LICENSE …)",
                        "One note.",
                        "Name the source where you publish it: Open Terms Archive contributors"),
                done.lines());
        assertEquals(1, imported.size());
    }

    @Test
    void tellsHowFarItCameWhereItWasStopped() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        OtaImportViewModel model = model(new BackgroundTaskRunner(waiting::add, Runnable::run));
        model.choose(folder);
        model.submit();
        assertInstanceOf(ImportState.Running.class, model.stateProperty().get());
        model.stop();
        waiting.remove().run();

        ImportState.Done done =
                assertInstanceOf(ImportState.Done.class, model.stateProperty().get());
        assertEquals("Stopped", done.title());
        assertTrue(done.goesOn());
        assertTrue(done.lines().toString().contains("Stopped before 7 observations."), done.lines()::toString);
        assertEquals(1, imported.size());
    }

    @Test
    void keepsTheFormWhereTheImportFails() {
        OtaImportViewModel model = new OtaImportViewModel(
                (request, progress) -> {
                    throw new IOException("This ZIP holds no versions. Choose a data set.");
                },
                new SameThreadTaskRunner(),
                imported::add);
        model.choose(folder);
        model.submit();

        assertEquals("This ZIP holds no versions. Choose a data set.", notice(model));
        assertEquals(folder.toString(), model.pathProperty().get());
    }
}
