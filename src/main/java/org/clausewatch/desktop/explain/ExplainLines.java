package org.clausewatch.desktop.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausewatch.desktop.explain.ExplainLine.Filling;
import org.clausewatch.export.ExplanationText;
import org.clausewatch.export.FrameSlots;
import org.clausewatch.export.FrameSlots.Sides;
import org.clausewatch.export.FrameSlots.Value;
import org.clausewatch.export.Quotes;
import org.clausewatch.export.Weights;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Clause;
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

/** An explanation as lines. */
final class ExplainLines {
    private static final Wording WORDING = Wording.english();

    private final JudgedChange change;
    private final Explanation explanation;
    private final Function<String, String> rules;
    private final List<ExplainLine> lines = new ArrayList<>();

    private ExplainLines(JudgedChange change, Explanation explanation, Function<String, String> rules) {
        this.change = change;
        this.explanation = explanation;
        this.rules = rules;
    }

    /**
     * Returns the lines that explain a change.
     *
     * @param explanation empty where the pair was not judged
     * @param language of the new text, for what to say then
     * @param rules gives the sentence that explains a rule, or ""
     */
    static List<ExplainLine> of(
            JudgedChange change, Optional<Explanation> explanation, String language, Function<String, String> rules) {
        if (explanation.isEmpty() || change.judgement().notJudgedLanguage().isPresent()) {
            String name =
                    Wording.languageName(change.judgement().notJudgedLanguage().orElse(language));
            return List.of(new ExplainLine.Remark(
                    "",
                    "Not judged: " + name + ".",
                    "There are no rules for this language, so nothing can be said of topics or direction."));
        }
        ExplainLines built = new ExplainLines(change, explanation.get(), rules);
        built.verdict();
        built.frames();
        built.weights();
        built.lost();
        return List.copyOf(built.lines);
    }

    private void verdict() {
        Judgement judgement = change.judgement();
        if (judgement.significance() == Significance.EDITORIAL) {
            lines.add(new ExplainLine.Remark(
                    "",
                    "Editorial: "
                            + judgement.reasons().stream().map(WORDING::reason).collect(Collectors.joining("; ")) + ".",
                    ""));
        } else if (judgement.topics().isEmpty()) {
            lines.add(new ExplainLine.Remark(
                    "", "A change of substance. The rules found none of their topics in it.", ""));
        }
        judgement
                .topics()
                .forEach(finding -> lines.add(new ExplainLine.OfTopic(
                        finding.topic(),
                        WORDING.topicFirst(finding.topic())
                                + finding.direction()
                                        .map(direction -> ": " + WORDING.direction(direction))
                                        .orElse("")
                                + ".")));
    }

    private void frames() {
        lines.add(new ExplainLine.Title("What both sides say, statement by statement"));
        if (explanation.frames().isEmpty()) {
            lines.add(new ExplainLine.Remark("", "No statement on a topic that there are rules for.", ""));
        }
        for (FramePair pair : explanation.frames()) {
            boolean unchanged = ExplanationText.isUnchanged(pair);
            lines.add(new ExplainLine.OfTopic(
                    pair.topic(),
                    WORDING.topicFirst(pair.topic()) + ": " + ExplanationText.stances(pair, WORDING)
                            + (unchanged ? ", unchanged" : "")));
            Side side = pair.newFrame().isPresent() ? Side.NEW : Side.OLD;
            PlacedFrame placed = pair.newFrame().or(pair::oldFrame).orElseThrow();
            Clause clause = change.change().clauses(side).get(placed.clause());
            lines.add(new ExplainLine.Quote(pair.topic(), "“" + Quotes.of(clause, placed.frame()) + "”"));
            if (!unchanged && pair.oldFrame().isPresent() && pair.newFrame().isPresent()) {
                lines.add(new ExplainLine.Columns());
            }
            if (!unchanged) {
                FrameSlots.of(pair).forEach(line -> lines.add(slots(line, pair)));
            }
        }
    }

    private static ExplainLine.Slots slots(FrameSlots.Line line, FramePair pair) {
        return new ExplainLine.Slots(
                WORDING.label(line.slot()),
                line.differs(),
                filling(line, Sides.NEW, pair.oldFrame().isPresent()),
                filling(line, Sides.OLD, pair.newFrame().isPresent()));
    }

    /** Returns what one side has: all that is not the other side's alone. */
    private static Filling filling(FrameSlots.Line line, Sides other, boolean there) {
        List<Value> values = there
                ? line.values().stream().filter(value -> value.sides() != other).toList()
                : List.of();
        Set<String> rules = new LinkedHashSet<>();
        values.forEach(value -> rules.addAll(value.rules()));
        return new Filling(
                values.stream().map(ExplainLines::words).collect(Collectors.joining(", ")), List.copyOf(rules));
    }

    private static String words(Value value) {
        return value.part() == Part.TEXT ? value.text() : value.text() + " (" + WORDING.part(value.part()) + ")";
    }

    private void weights() {
        lines.add(new ExplainLine.Title("What was weighed"));
        List<Weights> weights = Weights.of(explanation);
        if (weights.isEmpty()) {
            lines.add(new ExplainLine.Remark("", "Nothing.", ""));
        } else if (explanation.judgement().significance() == Significance.EDITORIAL) {
            lines.add(new ExplainLine.Remark("", "This was found and does not count, as the change is editorial.", ""));
        }
        for (Weights topic : weights) {
            topic.entries()
                    .forEach(entry -> lines.add(new ExplainLine.Remark(
                            topic.topic(),
                            capitalised(ExplanationText.weight(entry, WORDING)) + ": " + WORDING.step(entry.step()),
                            evidence(entry))));
            topic.words(WORDING)
                    .ifPresent(sum -> lines.add(
                            new ExplainLine.OfTopic(topic.topic(), WORDING.topicFirst(topic.topic()) + ": " + sum)));
        }
    }

    private String evidence(Weighed entry) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Evidence evidence : entry.evidence()) {
            words.computeIfAbsent(evidence.rule(), rule -> new LinkedHashSet<>())
                    .add("“" + evidence.text() + "” in the " + WORDING.side(evidence.side())
                            + (evidence.part() == Part.TEXT ? "" : ", " + WORDING.part(evidence.part()))
                            + (evidence.weight().isPresent()
                                    ? ", weight " + evidence.weight().getAsDouble() + " by a statistical rule"
                                    : ""));
        }
        List<String> parts = new ArrayList<>();
        words.forEach((rule, quotes) -> parts.add(String.join(", ", quotes) + "\n" + rule(rule)));
        return String.join("\n", parts);
    }

    private String rule(String id) {
        String sentence = rules.apply(id);
        return "Rule " + id + (sentence.isEmpty() ? "" : ": " + sentence);
    }

    private void lost() {
        if (explanation.lost().isEmpty()) {
            return;
        }
        lines.add(new ExplainLine.Title("Rules that found their words and do not count"));
        for (LostRule lost : new LinkedHashSet<>(explanation.lost())) {
            lines.add(new ExplainLine.Remark(
                    lost.topic(),
                    "“" + lost.span().text() + "” in the " + WORDING.side(lost.side()) + ": " + WORDING.lost(lost),
                    rule(lost.rule())));
        }
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
