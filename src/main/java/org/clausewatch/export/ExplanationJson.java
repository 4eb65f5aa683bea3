package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Coded;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Explanation.Weighed;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FramePair;
import org.clausewatch.model.FramePair.PlacedFrame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.LostRule;
import org.clausewatch.model.TextSpan;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a verdict on one change came about, as JSON: {@code {"format", "generator", "document", "from", "to",
 * "judged", "change", "statements": [{"topic", "differing", "old", "new"}], "weighed": [{"topic", "step", "effect",
 * "weight", "evidence"}], "lost": [{"rule", "topic", "side", "clause", "part", "start", "end", "text", "why", "by"}], "rules": {id:
 * sentence}}}. The change is as in the change log's schema.
 */
public final class ExplanationJson {
    /** The format and its version, the first value of every explanation. */
    public static final String FORMAT = "clausewatch.explanation/1";

    private ExplanationJson() {}

    /**
     * Writes an explanation over several lines.
     *
     * @param log with the change
     * @param explanation empty where the pair was not judged
     * @param rules gives the sentence that explains a rule
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(
            ChangeLog log,
            JudgedChange change,
            Optional<Explanation> explanation,
            Function<String, Optional<String>> rules,
            Writer out)
            throws IOException {
        Json.writePretty(tree(log, change, explanation, rules), out);
    }

    /**
     * Writes an explanation on one line, so that a file can hold those of many changes (JSON Lines).
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeLine(
            ChangeLog log,
            JudgedChange change,
            Optional<Explanation> explanation,
            Function<String, Optional<String>> rules,
            Writer out)
            throws IOException {
        Json.writeLine(tree(log, change, explanation, rules), out);
    }

    private static ObjectNode tree(
            ChangeLog log,
            JudgedChange change,
            Optional<Explanation> explanation,
            Function<String, Optional<String>> rules) {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("generator", JsonChangeLog.generator(log.generator()));
        node.set("document", JsonChangeLog.document(log.document()));
        node.set("from", JsonChangeLog.version(log.from()));
        node.set("to", JsonChangeLog.version(log.to()));
        node.put(
                "judged",
                explanation.isPresent()
                        && change.judgement().notJudgedLanguage().isEmpty());
        node.set("change", JsonChangeLog.change(change, log));
        explanation.ifPresent(found -> {
            node.set("statements", Json.array(found.frames(), ExplanationJson::pair));
            node.set("weighed", Json.array(found.reasons(), ExplanationJson::weighed));
            node.set("lost", Json.array(found.lost(), ExplanationJson::lost));
            ObjectNode sentences = node.putObject("rules");
            for (String rule : rules(found)) {
                rules.apply(rule).ifPresent(sentence -> sentences.put(rule, sentence));
            }
        });
        return node;
    }

    private static ObjectNode pair(FramePair pair) {
        ObjectNode node = Json.object();
        node.put("topic", pair.topic());
        node.set(
                "differing",
                Json.strings(pair.differing().stream().map(Coded::code).toList()));
        pair.oldFrame().ifPresent(placed -> node.set("old", placed(placed)));
        pair.newFrame().ifPresent(placed -> node.set("new", placed(placed)));
        return node;
    }

    private static ObjectNode placed(PlacedFrame placed) {
        ObjectNode node = Json.object();
        node.put("clause", placed.clause());
        node.put("edited", placed.touched());
        fill(node, placed.frame());
        return node;
    }

    /** Returns what a clause states: topic, stance, sentence, rules and slots. */
    static ObjectNode statement(Frame frame) {
        ObjectNode node = Json.object();
        node.put("topic", frame.topic());
        fill(node, frame);
        return node;
    }

    private static void fill(ObjectNode node, Frame frame) {
        node.put("stance", frame.stance().code());
        node.put("sentence", frame.sentence());
        node.set("rules", Json.strings(frame.rules()));
        node.set("slots", Json.array(frame.slots(), ExplanationJson::slot));
    }

    private static ObjectNode slot(FrameSlot filled) {
        ObjectNode node = Json.object();
        node.put("slot", filled.slot().code());
        node.put("rule", filled.rule());
        span(node, filled.span());
        return node;
    }

    private static void span(ObjectNode node, TextSpan span) {
        node.put("part", span.part().code());
        span.heading().ifPresent(heading -> node.put("heading", heading));
        node.put("start", span.start());
        node.put("end", span.end());
        node.put("text", span.text());
    }

    private static ObjectNode weighed(Weighed entry) {
        ObjectNode node = Json.object();
        node.put("topic", entry.topic());
        node.put("step", entry.step().code());
        entry.effect().map(Coded::code).ifPresent(code -> node.put("effect", code));
        node.put("weight", entry.weight());
        node.set("evidence", Json.array(entry.evidence(), ClauseJson::evidence));
        return node;
    }

    private static ObjectNode lost(LostRule lost) {
        ObjectNode node = Json.object();
        node.put("rule", lost.rule());
        node.put("topic", lost.topic());
        node.put("side", lost.side().code());
        node.put("clause", lost.clause());
        span(node, lost.span());
        node.put("why", lost.why().code());
        lost.by().ifPresent(by -> node.put("by", by));
        return node;
    }

    private static TreeSet<String> rules(Explanation explanation) {
        TreeSet<String> ids = new TreeSet<>();
        for (FramePair pair : explanation.frames()) {
            pair.oldFrame().ifPresent(placed -> add(placed.frame(), ids));
            pair.newFrame().ifPresent(placed -> add(placed.frame(), ids));
        }
        explanation.reasons().forEach(entry -> entry.evidence().forEach(evidence -> ids.add(evidence.rule())));
        explanation.lost().forEach(lost -> ids.add(lost.rule()));
        return ids;
    }

    private static void add(Frame frame, TreeSet<String> ids) {
        ids.addAll(frame.rules());
        frame.slots().forEach(slot -> ids.add(slot.rule()));
    }
}
