package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import org.clausewatch.archive.SearchHit;
import org.clausewatch.archive.SearchResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hits of a search as JSON, one object a line. */
public final class JsonSearch {
    private JsonSearch() {}

    /**
     * Writes the hits, the best first: {@code {"service", "terms", "path", "number", "text", "marks": [{"start",
     * "end"}], "topics", "lineage", "firstObservedAt", "lastObservedAt", "current"}}; offsets in code points.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public static void write(SearchResult result, Writer out) throws IOException {
        for (SearchHit hit : result.hits()) {
            ObjectNode node = Json.object();
            node.put("service", hit.document().service());
            node.put("terms", hit.document().terms());
            node.set("path", Json.strings(hit.path()));
            Json.putText(node, "number", hit.number());
            node.put("text", hit.text());
            node.set("marks", Json.array(hit.marks(), mark -> {
                ObjectNode span = Json.object();
                span.put("start", mark.start());
                span.put("end", mark.end());
                return (JsonNode) span;
            }));
            node.set("topics", Json.strings(hit.topics()));
            node.put("lineage", hit.lineage());
            node.put("firstObservedAt", hit.firstObserved().toString());
            node.put("lastObservedAt", hit.lastObserved().toString());
            node.put("current", hit.current());
            Json.writeLine(node, out);
        }
    }
}
