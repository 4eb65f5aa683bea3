package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clausewatch.desktop.imports.ImportState;
import org.clausewatch.desktop.imports.OtaImportViewModel;
import org.clausewatch.desktop.lineage.LineageViewModel;
import org.clausewatch.desktop.search.SearchEntry;
import org.clausewatch.desktop.work.SameThreadTaskRunner;
import org.clausewatch.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a data set on disk to a clause's history, through a real archive and its index. */
class ImportedArchiveTest {
    private static final String POLICY = """
            # Lumenfold privacy policy

            Lumenfold lends lamps to its members. This policy tells which personal data we collect, why we collect it
            and what you can do about it. It holds for our web pages and for the desks at which lamps are lent.

            ## What we keep

            We keep your name, your e-mail address and the lamps that you borrowed for %s days after you gave them back.

            ## Whom we share it with

            We share personal data with the workshops that mend our lamps, so that they can ask you what is broken.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private MainViewModel imported() throws IOException {
        Path dataset = folder.resolve("dataset");
        Path terms = Files.createDirectories(dataset.resolve("Lumenfold").resolve("Privacy Policy"));
        Files.writeString(terms.resolve("2024-01-05T08-00-00Z.md"), POLICY.formatted("ten"));
        Files.writeString(terms.resolve("2024-05-09T08-00-00Z.md"), POLICY.formatted("thirty"));
        Files.writeString(terms.resolve("2024-09-09T08-00-00Z.md"), POLICY.formatted("ninety"));
        MainViewModel model = new MainViewModel(
                new WorkspaceData(Workspace.open(folder.resolve("archive"), folder.resolve("cache"))),
                new SameThreadTaskRunner());
        model.open(new WindowContent.OfArchive(Optional.empty(), 0));
        assertInstanceOf(Centre.NoArchive.class, model.centreProperty().get());
        OtaImportViewModel form = model.arrivals().importOpenTermsArchive();
        form.choose(dataset);
        form.submit();
        assertInstanceOf(ImportState.Done.class, form.stateProperty().get());
        assertEquals(0, model.troubles().size(), model.troubles()::toString);
        return model;
    }

    @Test
    void opensWhatWasImportedAndSumsItUp() throws IOException {
        MainViewModel model = imported();

        assertInstanceOf(Centre.Pair.class, model.centreProperty().get());
        assertEquals(3, model.timeline().versions().size());
        assertEquals(
                "2 changes of substance, 0 editorial, 0 observations folded",
                model.verdictProperty().get());
    }

    @Test
    void findsAWordingThatIsGoneAndOpensTheVersionThatHadIt() throws IOException {
        MainViewModel model = imported();
        model.search().wordsProperty().set("ten days");
        SearchEntry.Clause hit = assertInstanceOf(
                SearchEntry.Clause.class, model.search().entries().get(1));
        assertEquals("On 5 Jan 2024 only, not any more", hit.when());
        model.search().open(hit);

        assertEquals(0, model.timeline().choiceProperty().get().orElseThrow().old());
        assertTrue(model.compare()
                .selectedRowProperty()
                .get()
                .orElseThrow()
                .oldClauses()
                .getFirst()
                .text()
                .contains("ten days"));
    }

    @Test
    void tellsTheHistoryOfTheClauseThatWasFound() throws IOException {
        MainViewModel model = imported();
        model.search().wordsProperty().set("ninety");
        model.search().entries().forEach(model.search()::open);
        LineageViewModel lineage = model.selection().lineage();

        assertEquals("", lineage.messageProperty().get());
        assertEquals(3, lineage.steps().size());
        assertTrue(lineage.steps().getLast().spoken().contains("[added: ninety]"), lineage.steps()::toString);
    }
}
