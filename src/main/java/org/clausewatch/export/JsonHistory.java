package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.clausewatch.history.ClauseStory;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.Gap;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Observation;
import org.clausewatch.history.Track;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Edit;
import org.clausewatch.model.VersionSummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histories and lineages as JSON, after {@code history.schema.json}: keys in the schema's order, what is optional
 * and empty left out. The same history gives the same characters on every machine.
 *
 * <pre>{@code
 * import json
 * history = json.load(open("history.json", encoding="utf-8"))
 * [f for f in history["folds"] if f["reason"]["code"] == "reverted"]
 * }</pre>
 */
public final class JsonHistory {
    /** The format of a history and its version. */
    public static final String FORMAT = "clausewatch.history/1";

    /** The format of a lineage and its version. */
    public static final String FORMAT_OF_LINEAGE = "clausewatch.lineage/1";

    private JsonHistory() {}

    /**
     * Writes a history over several lines.
     *
     * @param summary its changes in figures
     * @param same documents of other services that are the same text
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(DocumentHistory history, HistorySummary summary, List<DocumentRef> same, Writer out)
            throws IOException {
        Json.writePretty(tree(history, summary, same), out);
    }

    /**
     * Writes a history on one line, so that a file can hold many (JSON Lines).
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeLine(DocumentHistory history, HistorySummary summary, List<DocumentRef> same, Writer out)
            throws IOException {
        Json.writeLine(tree(history, summary, same), out);
    }

    /**
     * Writes what became of one clause over several lines.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(DocumentRef document, ClauseStory story, Writer out) throws IOException {
        ObjectNode node = Json.object();
        node.put("format", FORMAT_OF_LINEAGE);
        node.set("document", JsonChangeLog.document(document));
        node.put("lineage", story.lineage());
        node.set("events", Json.array(story.events(), JsonHistory::event));
        Json.writePretty(node, out);
    }

    private static ObjectNode tree(DocumentHistory history, HistorySummary summary, List<DocumentRef> same) {
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("document", JsonChangeLog.document(history.document()));
        node.put("observations", history.observations());
        node.set("summary", summary(summary));
        Json.putList(node, "sameAs", Json.array(same, JsonChangeLog::document));
        node.set("versions", versions(history.versions()));
        node.set("folds", Json.array(history.folds(), JsonHistory::fold));
        node.set("tracks", Json.array(history.tracks(), JsonHistory::track));
        node.set("gaps", Json.array(history.gaps(), JsonHistory::gap));
        if (!history.damaged().isEmpty()) {
            ArrayNode damaged = node.putArray("damaged");
            history.damaged().forEach(at -> damaged.add(at.toString()));
        }
        return node;
    }

    private static ObjectNode summary(HistorySummary summary) {
        ObjectNode node = Json.object();
        node.put("substantive", summary.substantive());
        node.put("editorial", summary.editorial());
        node.put("notCompared", summary.notCompared());
        node.put("notJudged", summary.notJudged());
        ObjectNode folded = node.putObject("folded");
        summary.folded().forEach(folded::put);
        return node;
    }

    private static ArrayNode versions(List<HistoryVersion> versions) {
        return Json.array(versions, version -> {
            ObjectNode node = JsonChangeLog.version(VersionSummary.of(version.version(), version.provenance()));
            if (!version.lastSeen().equals(version.version())) {
                node.put("lastSeenSha256", version.lastSeen().sha256());
            }
            return node;
        });
    }

    private static ObjectNode fold(Fold fold) {
        Observation observation = fold.observation();
        ObjectNode node = Json.object();
        node.put("id", observation.id());
        node.put("at", observation.at().toString());
        node.put("origin", observation.origin().code());
        Json.putText(node, "source", observation.source());
        Json.putText(node, "snapshotSha256", observation.snapshotSha256());
        node.set("reason", ClauseJson.reason(fold.reason()));
        return node;
    }

    private static ObjectNode track(Track track) {
        ObjectNode node = Json.object();
        node.put("kind", track.kind());
        node.put("language", track.language());
        node.put("observations", track.observations());
        node.set("versions", versions(track.versions()));
        return node;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode node = Json.object();
        node.put("from", gap.from().toString());
        node.put("to", gap.to().toString());
        node.put("changesOnly", gap.changesOnly());
        if (gap.damaged() > 0) {
            node.put("damaged", gap.damaged());
        }
        return node;
    }

    private static ObjectNode event(ClauseStory.Event event) {
        ObjectNode node = Json.object();
        node.put("event", event.event().code());
        Json.putText(node, "version", event.version().provenance().id());
        event.before()
                .flatMap(before -> before.provenance().lastObservedAt())
                .ifPresent(at -> node.put("notBefore", at.toString()));
        Optional.of(event.version())
                .flatMap(version -> version.provenance().firstObservedAt())
                .ifPresent(at -> node.put("notAfter", at.toString()));
        event.other().ifPresent(other -> node.put("other", other));
        node.set("clause", ClauseJson.clause(event.clause()));
        Json.putList(node, "edits", Json.array(event.edits(), JsonHistory::edit));
        return node;
    }

    private static ObjectNode edit(Edit edit) {
        ObjectNode node = Json.object();
        node.put("op", edit.op().code());
        node.put("text", edit.text());
        return node;
    }
}
