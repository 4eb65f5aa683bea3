package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.clausewatch.history.DatedChange;
import org.clausewatch.history.LinkedChange;
import org.clausewatch.history.Wave;
import tools.jackson.databind.node.ObjectNode;

/** Changes of several documents as JSON, after {@code history.schema.json}: one a line, in their order. */
public final class JsonByTime {
    /** The format of a change and its version. */
    public static final String FORMAT = "clausewatch.dated-change/1";

    /** The format of a wave and its version. */
    public static final String FORMAT_OF_WAVE = "clausewatch.wave/1";

    private JsonByTime() {}

    /**
     * Writes changes.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(List<LinkedChange> changes, Writer out) throws IOException {
        for (LinkedChange change : changes) {
            Json.writeLine(tree(change), out);
        }
    }

    /**
     * Writes waves.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void writeWaves(List<Wave> waves, Writer out) throws IOException {
        for (Wave wave : waves) {
            ObjectNode node = Json.object();
            node.put("format", FORMAT_OF_WAVE);
            node.put("wave", wave.id());
            node.put("firstSeenFrom", wave.from().toString());
            node.put("firstSeenTo", wave.to().toString());
            node.set("services", Json.strings(wave.services()));
            node.set("common", Json.strings(wave.common()));
            node.set("changes", Json.array(wave.changes(), change -> {
                ObjectNode member = other(change);
                member.set("new", Json.array(change.judged().change().newClauses(), ClauseJson::clause));
                return member;
            }));
            Json.writeLine(node, out);
        }
    }

    private static ObjectNode tree(LinkedChange linked) {
        DatedChange change = linked.change();
        ObjectNode node = Json.object();
        node.put("format", FORMAT);
        node.set("document", JsonChangeLog.document(change.document()));
        node.set("from", JsonChangeLog.version(change.log().from()));
        node.set("to", JsonChangeLog.version(change.log().to()));
        node.set("change", JsonChangeLog.change(change.judged(), change.log()));
        Json.putList(node, "alsoIn", Json.array(linked.alsoIn(), JsonByTime::other));
        linked.wave().ifPresent(wave -> node.put("wave", wave.id()));
        return node;
    }

    /** Returns a change of another document in short. */
    static ObjectNode other(DatedChange change) {
        ObjectNode node = Json.object();
        node.set("document", JsonChangeLog.document(change.document()));
        node.put("notBefore", change.lastWithout().toString());
        node.put("notAfter", change.firstSeen().toString());
        node.put("change", change.judged().change().id());
        return node;
    }
}
