package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.Optional;
import org.clausewatch.desktop.add.AddPolicyViewModel;
import org.clausewatch.desktop.library.Tally;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.desktop.work.TaskRunner;
import org.junit.jupiter.api.Test;

class MainViewModelTest {
    private static final WindowContent ARCHIVE = new WindowContent.OfArchive(Optional.empty(), 2);

    private static MainViewModel opened(WindowData data, WindowContent content) {
        TaskRunner runner = new SameThreadTaskRunner();
        MainViewModel model = new MainViewModel(data, runner);
        model.open(content);
        assertEquals(0, runner.running().size());
        return model;
    }

    @Test
    void opensTheFirstDocumentOnItsNewestVersions() {
        MainViewModel model = opened(FakeData.twoVersions(), ARCHIVE);

        assertInstanceOf(Centre.Pair.class, model.centreProperty().get());
        assertEquals(
                "Quillmoor · Privacy Policy – Clausewatch",
                model.titleProperty().get());
        assertEquals(1, model.changes().selectedProperty().get());
        assertEquals(
                Optional.of(new Tally(2, 2, 0)),
                model.library().documents().getFirst().tallyProperty().get());
    }

    @Test
    void saysThatAnArchiveIsEmpty() {
        assertInstanceOf(
                Centre.EmptyArchive.class,
                opened(FakeData.empty(), ARCHIVE).centreProperty().get());
    }

    @Test
    void takesAMissingArchiveForNoFault() {
        WindowContent files = new WindowContent.Files(new FilePair(Path.of("old.md"), Path.of("new.md")), 0);
        MainViewModel beside = opened(FakeData.noArchive(), files);
        assertEquals(0, beside.troubles().size());
        assertInstanceOf(Centre.Pair.class, beside.centreProperty().get());
        assertEquals(
                "No archive yet – add a policy to begin one.",
                beside.library().emptinessProperty().get());

        MainViewModel alone = opened(FakeData.noArchive(), ARCHIVE);
        assertEquals(0, alone.troubles().size());
        assertInstanceOf(Centre.NoArchive.class, alone.centreProperty().get());
        assertEquals(
                "",
                opened(FakeData.twoVersions(), ARCHIVE)
                        .library()
                        .emptinessProperty()
                        .get());
    }

    @Test
    void selectsTheFirstChangeFromTheStart() {
        WindowContent unspecified = new WindowContent.OfArchive(Optional.empty(), 0);
        MainViewModel model = opened(FakeData.twoVersions(), unspecified);

        assertEquals("1 of 2", model.changes().positionProperty().get());
    }

    @Test
    void saysOfOneVersionThatOthersAreDamaged() {
        FakeData data = FakeData.of(Invented.seen("2024-01-05", "2024-05-03"))
                .withDamages("The snapshot a.warc.gz is damaged.", "The snapshot b.warc.gz is damaged.");
        Centre.OneVersion one = assertInstanceOf(
                Centre.OneVersion.class, opened(data, ARCHIVE).centreProperty().get());

        assertEquals(2, one.damaged());
    }

    @Test
    void saysThatThereIsOneVersionOnly() {
        MainViewModel model = opened(FakeData.of(Invented.seen("2024-01-05", "2024-05-03")), ARCHIVE);

        assertInstanceOf(Centre.OneVersion.class, model.centreProperty().get());
    }

    @Test
    void saysThatNoVersionCouldBeRead() {
        assertInstanceOf(
                Centre.NoVersion.class,
                opened(FakeData.of(), ARCHIVE).centreProperty().get());
    }

    @Test
    void tellsOnceOfSnapshotsThatCannotBeRead() {
        FakeData data = FakeData.twoVersions().withDamages("The snapshot a.warc.gz is damaged.");
        MainViewModel model = opened(data, ARCHIVE);
        model.openDocument(Invented.DOCUMENT);

        assertEquals(1, model.troubles().size());
        assertEquals(
                "1 snapshot of Quillmoor · Privacy Policy cannot be read",
                model.troubles().getFirst().title());
        assertEquals(
                "The snapshot a.warc.gz is damaged.",
                model.troubles().getFirst().message());
    }

    @Test
    void opensWhatWasAddedAsTheArchiveKnowsIt() {
        MainViewModel model = opened(FakeData.twoVersions(), ARCHIVE);
        AddPolicyViewModel form = model.arrivals().addPolicy(added -> {});
        form.sourceProperty().set(AddPolicyViewModel.Source.PASTE);
        form.textProperty().set("We keep no data.");
        form.serviceProperty().set("Quillmoor");
        form.submit();

        assertEquals(
                Optional.of(Invented.DOCUMENT), model.library().openProperty().get());
    }

    @Test
    void opensTwoFiles() {
        WindowContent files = new WindowContent.Files(new FilePair(Path.of("a/old.md"), Path.of("b/new.md")), 0);
        MainViewModel model = opened(FakeData.empty(), files);

        assertInstanceOf(Centre.Pair.class, model.centreProperty().get());
        assertEquals("old.md → new.md – Clausewatch", model.titleProperty().get());
    }

    @Test
    void exchangesTwoFiles() {
        WindowContent files = new WindowContent.Files(new FilePair(Path.of("old.md"), Path.of("new.md")), 0);
        MainViewModel model = opened(FakeData.empty(), files);
        model.exchangeFiles();

        assertEquals("new.md → old.md – Clausewatch", model.titleProperty().get());
    }

    @Test
    void saysWhyFilesCannotBeShown() {
        WindowContent files = new WindowContent.Files(new FilePair(Path.of("missing.md"), Path.of("new.md")), 0);
        MainViewModel model = opened(FakeData.empty(), files);

        Centre.Failed failed =
                assertInstanceOf(Centre.Failed.class, model.centreProperty().get());
        assertEquals(
                "There is no file missing.md. Check its name.", failed.trouble().message());
        assertEquals("", failed.trouble().details());
    }
}
