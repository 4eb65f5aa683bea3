package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Coded;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.Elsewhere;
import org.clausewatch.model.Generator;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Summary;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Change logs as JSON, after {@code changelog.schema.json}. Holds every change whatever a face shows,
 * keys in the schema's order; what is optional and empty is left out. The same change log gives the
 * same characters on every machine.
 *
 * <pre>{@code
 * import json
 * log = json.load(open("log.json", encoding="utf-8"))
 * [c for c in log["changes"] if any(t["id"] == "ai-training" for t in c["topics"])]
 * }</pre>
 */
public final class JsonChangeLog {
    /** The format and its version, the first value of every log. */
    public static final String FORMAT = "clausewatch.changelog/1";

    private JsonChangeLog() {}

    /**
     * Writes a change log over several lines.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(ChangeLog log, Writer out) throws IOException {
        Json.writePretty(tree(log), out);
    }

    /**
     * Writes a change log with all clauses of both versions.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeFull(ChangeLog log, Version oldVersion, Version newVersion, Writer out) throws IOException {
        Json.writePretty(fullTree(log, oldVersion, newVersion), out);
    }

    /**
     * Writes a change log on one line, so that a file can hold many (JSON Lines).
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeLine(ChangeLog log, Writer out) throws IOException {
        Json.writeLine(tree(log), out);
    }

    private static ObjectNode fullTree(ChangeLog log, Version oldVersion, Version newVersion) {
        ObjectNode tree = tree(log);
        ObjectNode texts = tree.putObject("texts");
        texts.set("old", clauses(oldVersion.clauses(), log.from()));
        texts.set("new", clauses(newVersion.clauses(), log.to()));
        return tree;
    }

    private static ObjectNode tree(ChangeLog log) {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("generator", generator(log.generator()));
        node.set("document", document(log.document()));
        node.set("from", version(log.from()));
        node.set("to", version(log.to()));
        node.set("summary", summary(log.summary()));
        node.set("changes", Json.array(log.changes(), change -> change(change, log)));
        return node;
    }

    static ObjectNode generator(Generator generator) {
        ObjectNode node = Json.object();
        node.put("name", "clausewatch");
        node.put("version", generator.version());
        node.put("extractor", generator.extractor());
        node.put("comparer", generator.comparer());
        ObjectNode rules = node.putObject("rules");
        rules.put("version", generator.rulesVersion());
        rules.put("sha256", generator.rulesSha256());
        Json.putList(node, "limits", Json.strings(generator.limits()));
        return node;
    }

    static ObjectNode document(DocumentRef document) {
        ObjectNode node = Json.object();
        Json.putText(node, "service", document.service());
        Json.putText(node, "terms", document.terms());
        Json.putText(node, "url", document.url());
        return node;
    }

    static ObjectNode version(VersionSummary version) {
        Provenance provenance = version.provenance();
        ObjectNode node = Json.object();
        Json.putText(node, "id", provenance.id());
        node.put("origin", provenance.origin().code());
        Json.putText(node, "source", provenance.source());
        provenance.firstObservedAt().ifPresent(at -> node.put("firstObservedAt", at.toString()));
        provenance.lastObservedAt().ifPresent(at -> node.put("lastObservedAt", at.toString()));
        if (provenance.observations() > 0) {
            node.put("observations", provenance.observations());
        }
        provenance.retrievedAt().ifPresent(at -> node.put("retrievedAt", at.toString()));
        Json.putList(node, "statedDates", Json.array(version.statedDates(), JsonChangeLog::statedDate));
        Json.putText(node, "snapshotSha256", provenance.snapshotSha256());
        node.put("sha256", version.sha256());
        Json.putText(node, "language", version.language());
        node.put("words", version.words());
        node.put("clauses", version.clauses());
        return node;
    }

    private static ObjectNode statedDate(StatedDate stated) {
        ObjectNode node = Json.object();
        node.put("kind", stated.kind().code());
        node.put("date", stated.date().toString());
        node.put("text", stated.text());
        return node;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode node = Json.object();
        node.put("verdict", summary.verdict().code());
        Json.putList(node, "reasons", Json.array(summary.reasons(), ClauseJson::reason));
        node.put("judged", summary.judged());
        Json.putList(node, "judgedLanguages", Json.strings(summary.judgedLanguages()));
        node.put("substantive", summary.substantive());
        node.put("editorial", summary.editorial());
        ObjectNode topics = node.putObject("topics");
        summary.topics().forEach(topics::put);
        Json.putList(node, "notices", Json.array(summary.notices(), ClauseJson::reason));
        return node;
    }

    static ObjectNode change(JudgedChange judged, ChangeLog log) {
        Change change = judged.change();
        ObjectNode node = Json.object();
        node.put("id", change.id());
        node.put("kind", change.kind().code());
        if (change.moved() && change.kind() != ChangeKind.MOVED) {
            node.put("moved", true);
        }
        if (!change.oldClauses().isEmpty() && !change.newClauses().isEmpty()) {
            node.put("similarity", Json.rounded(change.similarity()));
        }
        node.put("significance", judged.judgement().significance().code());
        Json.putList(node, "reasons", Json.array(judged.judgement().reasons(), ClauseJson::reason));
        node.set("topics", Json.array(judged.judgement().topics(), ClauseJson::topic));
        judged.judgement().direction().map(Coded::code).ifPresent(code -> node.put("direction", code));
        node.set("old", clauses(change.oldClauses(), log.from()));
        node.set("new", clauses(change.newClauses(), log.to()));
        node.set("edits", Json.array(change.edits(), JsonChangeLog::edit));
        Json.putList(node, "elsewhere", Json.array(judged.judgement().elsewhere(), JsonChangeLog::elsewhere));
        judged.review().ifPresent(review -> node.set("review", review(review)));
        return node;
    }

    static ObjectNode review(Review review) {
        ObjectNode node = Json.object();
        node.put("verdict", review.verdict().code());
        Json.putText(node, "note", review.note());
        node.put("at", review.at().toString());
        return node;
    }

    private static ObjectNode elsewhere(Elsewhere place) {
        ObjectNode node = Json.object();
        node.put("relation", place.relation().code());
        node.put("terms", place.terms());
        node.set("clause", ClauseJson.clause(place.clause()));
        return node;
    }

    private static ArrayNode clauses(List<Clause> clauses, VersionSummary version) {
        return Json.array(clauses, clause -> ClauseJson.clause(clause, version.identities()));
    }

    private static ObjectNode edit(Edit edit) {
        ObjectNode node = Json.object();
        node.put("op", edit.op().code());
        node.put("text", edit.text());
        return node;
    }
}
