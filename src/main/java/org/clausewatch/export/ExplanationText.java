package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.Part;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.TopicFinding;

/**
 * How a verdict on one change came about, as text for a terminal: the change, the verdict in words, what both sides
 * say statement by statement, what was weighed, and the rules that found their words and lost.
 */
public final class ExplanationText {
    private static final String INDENT = "   ";
    private static final String BULLET = INDENT + "  ";
    private static final String DEEPER = "      ";
    private static final String DEEPEST = "        ";
    /** So much of a statement that stands unchanged is quoted, in code points. */
    private static final int QUOTE = 160;
    /** So many rules that stand unchanged are named. */
    private static final int MOST_UNCHANGED = 8;

    private final Wording wording;
    private final Function<String, Optional<String>> rules;
    private final int width;
    private final boolean colour;

    /**
     * Chooses how explanations are written.
     *
     * @param rules gives the sentence that explains a rule
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used; without them the text says the same
     */
    public ExplanationText(Wording wording, Function<String, Optional<String>> rules, int width, boolean colour) {
        this.wording = wording;
        this.rules = rules;
        this.width = width;
        this.colour = colour;
    }

    /**
     * Writes the explanation of a change.
     *
     * @param log with the change
     * @param comparison in which its changes stand
     * @param explanation empty where the pair was not judged
     * @throws IOException if {@code out} cannot be written to
     */
    public void write(
            ChangeLog log, Comparison comparison, JudgedChange change, Optional<Explanation> explanation, Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        new TextChangeLog(wording, Selection.DEFAULT, width, colour).title(log, lines);
        lines.add("");
        lines.addAll(new ChangeText(wording, Relocations.of(log, comparison), width, colour)
                .withoutVerdict(change.change().id(), change.change()));
        verdict(log, change.judgement(), lines);
        change.review().ifPresent(review -> lines.addAll(new ReviewText(wording, width, colour).of(review, INDENT)));
        explanation
                .filter(found -> change.judgement().notJudgedLanguage().isEmpty())
                .ifPresent(found -> {
                    frames(change, found, lines);
                    // A rule is explained where it is first named.
                    Set<String> explained = new HashSet<>();
                    weights(found, explained, lines);
                    lost(found, explained, lines);
                });
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private void put(StyledText text, String first, String indent, List<String> lines) {
        lines.addAll(text.lines(width, first, indent, colour));
    }

    private void section(String title, List<String> lines) {
        lines.add("");
        put(new StyledText().add(Style.STRONG, title), "", "", lines);
    }

    private static StyledText plain(String text) {
        return new StyledText().plain(text);
    }

    private void verdict(ChangeLog log, Judgement judgement, List<String> lines) {
        section("Verdict", lines);
        if (judgement.significance() == Significance.EDITORIAL) {
            put(plain("Editorial: " + reasons(judgement) + "."), INDENT, INDENT, lines);
            return;
        }
        if (!log.summary().judged()) {
            String language = Wording.languageName(log.to().language());
            put(
                    new StyledText()
                            .add(Style.WARNING, "Not judged: " + language + ". ")
                            .plain("There are no rules for it, so nothing can be said of topics or direction."),
                    INDENT,
                    INDENT,
                    lines);
            return;
        }
        if (judgement.notJudgedLanguage().isPresent()) {
            put(new StyledText().add(Style.WARNING, capitalised(reasons(judgement)) + "."), INDENT, INDENT, lines);
            return;
        }
        if (judgement.topics().isEmpty()) {
            put(plain("A change of substance. The rules found none of their topics in it."), INDENT, INDENT, lines);
            return;
        }
        StyledText text = plain("A change of substance.");
        for (TopicFinding finding : judgement.topics()) {
            text.plain(" ").add(Style.TOPIC, wording.topicFirst(finding.topic()));
            finding.direction().ifPresent(direction -> text.plain(": " + wording.direction(direction)));
            text.plain(".");
        }
        put(text, INDENT, INDENT, lines);
    }

    private String reasons(Judgement judgement) {
        return judgement.reasons().stream().map(wording::reason).collect(Collectors.joining("; "));
    }

    private void frames(JudgedChange change, Explanation explanation, List<String> lines) {
        section("What both sides say, statement by statement", lines);
        if (explanation.frames().isEmpty()) {
            put(plain("No statement on a topic that there are rules for."), INDENT, INDENT, lines);
        }
        int number = 0;
        for (FramePair pair : explanation.frames()) {
            number++;
            if (number > 1) {
                lines.add("");
            }
            frame(number, pair, change, lines);
        }
    }

    private void frame(int number, FramePair pair, JudgedChange change, List<String> lines) {
        boolean unchanged = isUnchanged(pair);
        StyledText title = plain(number + ". ")
                .add(Style.TOPIC, wording.topic(pair.topic()))
                .plain(": " + stances(pair));
        if (unchanged) {
            title.add(Style.FAINT, TextChangeLog.SEPARATOR + "stands unchanged");
        }
        put(title, INDENT, DEEPER, lines);
        Side side = pair.newFrame().isPresent() ? Side.NEW : Side.OLD;
        PlacedFrame placed = pair.newFrame().or(pair::oldFrame).orElseThrow();
        Clause clause = change.change().clauses(side).get(placed.clause());
        put(
                new StyledText()
                        .add(Style.FAINT, "“" + Places.firstWords(Quotes.of(clause, placed.frame()), QUOTE) + "”"),
                DEEPER,
                DEEPER,
                lines);
        if (!unchanged) {
            FrameSlotsText.write(FrameSlots.of(pair), DEEPER, width, colour, wording, lines);
        }
    }

    /** Tells whether a statement stands on both sides and no edit touches what it says. */
    public static boolean isUnchanged(FramePair pair) {
        return pair.differing().isEmpty()
                && pair.oldFrame().filter(frame -> !frame.touched()).isPresent()
                && pair.newFrame().filter(frame -> !frame.touched()).isPresent();
    }

    private String stances(FramePair pair) {
        return stances(pair, wording);
    }

    /** Returns what each side's statement amounts to: "the old text permits it, the new text leaves it to the user". */
    public static String stances(FramePair pair, Wording wording) {
        Optional<String> old =
                pair.oldFrame().map(placed -> wording.stance(placed.frame().stance()));
        Optional<String> now =
                pair.newFrame().map(placed -> wording.stance(placed.frame().stance()));
        if (old.equals(now)) {
            return "each text " + now.orElseThrow();
        }
        if (old.isPresent() && now.isPresent()) {
            return "the old text " + old.get() + ", the new text " + now.get();
        }
        return now.map(words -> "only the new text " + words).orElseGet(() -> "only the old text " + old.orElseThrow());
    }

    private void weights(Explanation explanation, Set<String> explained, List<String> lines) {
        section("What was weighed", lines);
        List<Weights> weights = Weights.of(explanation);
        if (weights.isEmpty()) {
            put(plain("Nothing."), INDENT, INDENT, lines);
        } else if (explanation.judgement().significance() == Significance.EDITORIAL) {
            put(plain("This was found and does not count, as the change is editorial."), INDENT, INDENT, lines);
        }
        for (Weights topic : weights) {
            put(new StyledText().add(Style.TOPIC, wording.topic(topic.topic())), INDENT, INDENT, lines);
            topic.entries().forEach(entry -> weighed(entry, explained, lines));
            topic.words(wording).ifPresent(sum -> put(plain(sum), DEEPER, DEEPER, lines));
        }
    }

    private void weighed(Weighed entry, Set<String> explained, List<String> lines) {
        put(plain("· " + weight(entry, wording) + ": " + wording.step(entry.step())), DEEPER, DEEPEST, lines);
        EvidenceText.grouped(entry.evidence(), evidence -> where(evidence.side(), evidence.part()))
                .forEach((reason, words) ->
                        put(plain(String.join(", ", words) + " (" + reason + ")"), DEEPEST, DEEPEST, lines));
        entry.evidence().stream()
                .map(Evidence::rule)
                .distinct()
                .forEach(rule -> explain(rule, entry, explained, lines));
    }

    private void explain(String rule, Weighed entry, Set<String> explained, List<String> lines) {
        entry.evidence().stream()
                .filter(evidence -> evidence.rule().equals(rule))
                .flatMap(evidence -> evidence.weight().stream().boxed())
                .distinct()
                .forEach(weight -> put(
                        plain(rule + " is a statistical rule; it gave these words "
                                + Json.rounded(weight).toPlainString()),
                        DEEPEST,
                        DEEPEST,
                        lines));
        explain(rule, DEEPEST, explained, lines);
    }

    private void explain(String rule, String indent, Set<String> explained, List<String> lines) {
        if (explained.add(rule)) {
            rules.apply(rule)
                    .ifPresent(sentence ->
                            put(new StyledText().add(Style.FAINT, rule + ": " + sentence), indent, indent, lines));
        }
    }

    /** Returns how much an entry counts for what: "permits more, weight 2". */
    public static String weight(Weighed entry, Wording wording) {
        String effect = entry.effect().map(wording::effect).orElse("permits neither more nor less");
        return entry.weight() == 0 ? effect + ", without weight" : effect + ", weight " + entry.weight();
    }

    private String where(Side side, Part part) {
        return wording.side(side) + (part == Part.TEXT ? "" : ", " + wording.part(part));
    }

    private void lost(Explanation explanation, Set<String> explained, List<String> lines) {
        if (explanation.lost().isEmpty()) {
            return;
        }
        section("Rules that found their words and do not count", lines);
        Map<String, Set<String>> unchanged = new LinkedHashMap<>();
        for (LostRule rule : new LinkedHashSet<>(explanation.lost())) {
            if (rule.why() == LostRule.Why.UNCHANGED) {
                unchanged
                        .computeIfAbsent(rule.rule(), id -> new LinkedHashSet<>())
                        .add("“" + rule.span().text() + "”");
                continue;
            }
            put(
                    plain("· " + rule.rule() + " (" + wording.topic(rule.topic()) + "), “"
                            + rule.span().text() + "” ("
                            + where(rule.side(), rule.span().part()) + "): "
                            + wording.lost(rule)),
                    INDENT,
                    BULLET,
                    lines);
            explain(rule.rule(), BULLET, explained, lines);
        }
        if (!unchanged.isEmpty()) {
            List<String> named = unchanged.entrySet().stream()
                    .limit(MOST_UNCHANGED)
                    .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                    .toList();
            String more =
                    unchanged.size() > MOST_UNCHANGED ? "; and " + (unchanged.size() - MOST_UNCHANGED) + " more" : "";
            String why = capitalised(wording.lost(LostRule.Why.UNCHANGED));
            put(plain("· " + why + ": " + String.join("; ", named) + more), INDENT, BULLET, lines);
        }
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
