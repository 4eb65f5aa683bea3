package org.clausewatch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.Review;

/** Where a text stands on topics, as lines of a terminal. */
final class StandingText {
    /** So much of a choice is told in the summary, in code points. */
    private static final int CHOICE = 90;

    /** So much of a clause is shown with a note on it, in code points. */
    private static final int NOTED = 240;

    private final Wording wording;
    private final int width;
    private final boolean colour;

    StandingText(Wording wording, int width, boolean colour) {
        this.wording = wording;
        this.width = width;
        this.colour = colour;
    }

    /** Returns the lines for a text and the topics that are asked for. */
    List<String> of(ClauseListing listing, List<String> topics) {
        List<String> lines = new ArrayList<>();
        put(new StyledText().add(Style.STRONG, listing.file()), "", "", lines);
        TextChangeLog.observed(listing.provenance())
                .ifPresent(seen -> put(new StyledText().add(Style.FAINT, seen), "  ", "  ", lines));
        if (!listing.judged()) {
            put(
                    new StyledText()
                            .add(Style.WARNING, "Not judged: " + Wording.languageName(listing.language()) + ". ")
                            .plain("There are no rules for it, so it cannot be said what its clauses concern."),
                    "",
                    "",
                    lines);
            notes(listing, lines);
            return lines;
        }
        List<Standing> standings = topics.stream()
                .map(topic -> Standing.of(topic, listing.clauses()))
                .toList();
        standings.forEach(standing -> summary(standing, lines));
        Standing.notJudged(listing.clauses())
                .forEach(notice -> put(
                        new StyledText().add(Style.WARNING, "Note: ").plain(wording.notice(notice)),
                        "",
                        "      ",
                        lines));
        for (Standing standing : standings) {
            if (!standing.statements().isEmpty()) {
                statements(standing, standings.size() > 1, lines);
            }
        }
        notes(listing, lines);
        return lines;
    }

    private void summary(Standing standing, List<String> lines) {
        put(new StyledText().plain(standing.summary(wording)), "", "  ", lines);
        List<Standing.Statement> choices = standing.choices();
        if (!choices.isEmpty()) {
            put(new StyledText().plain(wording.standing("choices", choices.size()) + ":"), "  ", "  ", lines);
        }
        for (Standing.Statement choice : choices) {
            put(
                    new StyledText()
                            .plain("“" + Places.firstWords(choice.quote(), CHOICE) + "”")
                            .add(Style.FAINT, " (" + choice.place() + ")"),
                    "  · ",
                    "    ",
                    lines);
        }
    }

    private void statements(Standing standing, boolean named, List<String> lines) {
        if (named) {
            lines.add("");
            put(new StyledText().add(Style.TOPIC, wording.topic(standing.topic())), "", "", lines);
        }
        Optional<Standing.Statement> before = Optional.empty();
        String place = "";
        for (Standing.Statement statement : standing.statements()) {
            boolean sameClause = before.filter(
                            last -> last.clause().index() == statement.clause().index())
                    .isPresent();
            if (!sameClause) {
                lines.add("");
                // Several in a row below the same headings are told of once.
                if (!place.equals(statement.place())) {
                    put(new StyledText().add(Style.STRONG, statement.place()), "", "  ", lines);
                }
                leadIn(statement, lines);
                place = statement.place();
            }
            boolean sameSentence = sameClause
                    && before.filter(last -> last.quote().equals(statement.quote()))
                            .isPresent();
            if (!sameSentence) {
                put(new StyledText().plain("“" + statement.quote() + "”"), "  ", "  ", lines);
            }
            statement(statement, lines);
            before = Optional.of(statement);
        }
    }

    /** Writes what the user said of clauses, whatever they concern. */
    private void notes(ClauseListing listing, List<String> lines) {
        if (listing.reviews().isEmpty()) {
            return;
        }
        lines.add("");
        put(new StyledText().add(Style.STRONG, wording.word("heading", "notes")), "", "", lines);
        for (ClauseStatements item : listing.clauses()) {
            Clause clause = item.clause();
            Review review = listing.reviews().get(clause.index());
            if (review == null) {
                continue;
            }
            lines.add("");
            put(new StyledText().add(Style.STRONG, Places.of(clause)), "", "  ", lines);
            put(new StyledText().plain("“" + Places.firstWords(clause.text(), NOTED) + "”"), "  ", "  ", lines);
            lines.addAll(new ReviewText(wording, width, colour).of(review, "  "));
        }
    }

    private void leadIn(Standing.Statement statement, List<String> lines) {
        String leadIn = statement.clause().leadIn();
        if (!leadIn.isEmpty()) {
            put(new StyledText().add(Style.FAINT, "after “" + EditText.shortened(leadIn) + "”"), "  ", "  ", lines);
        }
    }

    private void statement(Standing.Statement statement, List<String> lines) {
        List<String> rules = statement.frame().rules();
        put(
                new StyledText()
                        .add(Style.TOPIC, wording.stance(statement.frame().stance()))
                        .add(
                                Style.FAINT,
                                (rules.size() == 1 ? " (rule " : " (rules ") + String.join(", ", rules) + ")"),
                "  → ",
                "    ",
                lines);
        String slots = statement.slots(wording);
        if (!slots.isEmpty()) {
            put(new StyledText().add(Style.FAINT, slots), "    ", "    ", lines);
        }
    }

    private void put(StyledText text, String first, String indent, List<String> lines) {
        lines.addAll(text.lines(width, first, indent, colour));
    }
}
