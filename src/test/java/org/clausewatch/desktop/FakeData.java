package org.clausewatch.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clausewatch.archive.Note;
import org.clausewatch.desktop.add.AddOutcome;
import org.clausewatch.desktop.add.AddRequest;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Anchor;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Progress;
import org.clausewatch.model.Review;
import org.clausewatch.model.ReviewVerdict;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.PairReport;

/** An archive with at most one invented document. */
final class FakeData implements WindowData {
    private final Optional<DocumentHistory> history;
    private static final Instant NOTED = Instant.parse("2024-05-12T10:00:00Z");

    private PairReport pair;
    private List<Note> notes = List.of();
    private List<String> damages = List.of();
    private boolean there = true;
    private Optional<Explanation> explanation = Optional.empty();
    private List<ClauseStatements> statements = List.of();

    FakeData(Optional<DocumentHistory> history, PairReport pair) {
        this.history = history;
        this.pair = pair;
    }

    static FakeData empty() {
        return new FakeData(Optional.empty(), Invented.pair());
    }

    static FakeData noArchive() {
        FakeData data = empty();
        data.there = false;
        return data;
    }

    static FakeData twoVersions() {
        return of(Invented.seen("2024-01-05", "2024-05-03"), Invented.seen("2024-05-09", "2024-12-20"));
    }

    static FakeData of(HistoryVersion... versions) {
        return new FakeData(
                Optional.of(new DocumentHistory(Invented.DOCUMENT, List.of(versions), List.of())), Invented.pair());
    }

    FakeData withDamages(String... messages) {
        damages = List.of(messages);
        return this;
    }

    @Override
    public boolean hasArchive() {
        return there;
    }

    @Override
    public List<DocumentRef> documents() throws IOException {
        if (!there) {
            throw new IOException("There is no archive.");
        }
        return history.map(DocumentHistory::document).stream().toList();
    }

    @Override
    public DocumentHistory history(DocumentRef document, Progress progress) {
        return history.orElseThrow();
    }

    @Override
    public List<String> damages(DocumentRef document, Progress progress) {
        return damages;
    }

    @Override
    public PairReport compare(DocumentRef document, HistoryVersion old, HistoryVersion now, Progress progress) {
        return pair;
    }

    @Override
    public PairReport compareFiles(Path old, Path now, Progress progress) throws IOException {
        if (old.toString().contains("missing")) {
            throw new IOException("There is no file missing.md. Check its name.");
        }
        return pair;
    }

    @Override
    public AddOutcome add(AddRequest request, Progress progress) {
        return request instanceof AddRequest.Paste
                ? new AddOutcome.Added(
                        new DocumentRef(
                                Invented.DOCUMENT.service(),
                                Invented.DOCUMENT.terms(),
                                "https://quillmoor.example/old"),
                        "Added.")
                : new AddOutcome.RobotsForbid("The site asks robots not to request this address.");
    }

    FakeData explaining(Explanation made) {
        explanation = Optional.of(made);
        return this;
    }

    FakeData stating(ClauseStatements... made) {
        statements = List.of(made);
        return this;
    }

    @Override
    public List<Note> notes(PairReport report, Change change) {
        return notes;
    }

    @Override
    public Note keepNote(PairReport report, Change change, Optional<Note> before, ReviewVerdict verdict, String text)
            throws IOException {
        if (text.isBlank()) {
            throw new IOException("The note says nothing.");
        }
        Note note = Note.onChange(NOTED, Invented.DOCUMENT, verdict, text, anchor("old"), anchor("new"));
        notes = List.of(note);
        pair = reviewed(change, Optional.of(note.review()));
        return note;
    }

    @Override
    public void removeNote(Note note) {
        notes = List.of();
        Change noted = pair.log().changes().stream()
                .filter(each -> each.review().isPresent())
                .findFirst()
                .orElseThrow()
                .change();
        pair = reviewed(noted, Optional.empty());
    }

    private static Anchor anchor(String quotation) {
        return new Anchor("", Optional.of(NOTED), List.of(), quotation, "", "");
    }

    private PairReport reviewed(Change change, Optional<Review> review) {
        ChangeLog log = pair.log();
        List<JudgedChange> changes = log.changes().stream()
                .map(each ->
                        each.change().equals(change) ? new JudgedChange(each.change(), each.judgement(), review) : each)
                .toList();
        return new PairReport(
                pair.oldVersion(),
                pair.newVersion(),
                pair.comparison(),
                new ChangeLog(log.generator(), log.document(), log.from(), log.to(), log.summary(), changes));
    }

    @Override
    public Optional<Explanation> explain(PairReport report, Change change) {
        return explanation;
    }

    @Override
    public List<ClauseStatements> statements(Version version) {
        return statements;
    }

    @Override
    public boolean judges(String language) {
        return language.equals("en");
    }

    @Override
    public String ruleExplanation(String rule) {
        return "An invented rule.";
    }
}
