package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausewatch.model.ClauseIdentities;
import org.clausewatch.model.ClauseStatements;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The clauses of one text with the topics that each concerns and what it states of them: what a policy says of a
 * matter, without comparing it to anything.
 *
 * @param file the file or version as it was named
 * @param language BCP 47 tag
 * @param judged false where no rules exist for the language: then nothing is said about topics
 * @param provenance where the text comes from
 * @param clauses all of them, in reading order
 * @param reviews what the user said of clauses, by their index
 */
public record ClauseListing(
        String file,
        String language,
        boolean judged,
        Provenance provenance,
        List<ClauseStatements> clauses,
        Map<Integer, Review> reviews) {
    public ClauseListing {
        clauses = List.copyOf(clauses);
        reviews = Collections.unmodifiableMap(new TreeMap<>(reviews));
    }

    /** A listing of a text that the user wrote no notes on. */
    public ClauseListing(
            String file, String language, boolean judged, Provenance provenance, List<ClauseStatements> clauses) {
        this(file, language, judged, provenance, clauses, Map.of());
    }

    /**
     * Writes all clauses as one JSON object on one line: {@code {"file", "language", "judged",
     * "clauses": [{…, "topics": [{"id", "evidence"}], "statements": [{"topic", "stance", "sentence", "rules",
     * "slots": [{"slot", "rule", "part", "start", "end", "text"}]}]}]}}, clauses and topics as in the change log's
     * schema. A version of an archive also says when it was observed; a clause in another language than the text,
     * which was not judged, has {@code "notJudged"} with that language; one that the user wrote a note on has
     * {@code "review"}.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeJsonLine(Writer out) throws IOException {
        writeJsonLine(ClauseIdentities.NONE, out);
    }

    /**
     * Writes the same with the {@code lineage} of each clause that has an identity, and since when it has its present
     * wording: {@code firstSeenAt}.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeJsonLine(ClauseIdentities identities, Writer out) throws IOException {
        ObjectNode node = Json.object();
        node.put("file", file);
        Json.putText(node, "language", language);
        node.put("judged", judged);
        provenance.firstObservedAt().ifPresent(at -> node.put("firstObservedAt", at.toString()));
        provenance.lastObservedAt().ifPresent(at -> node.put("lastObservedAt", at.toString()));
        node.set("clauses", Json.array(clauses, item -> item(item, identities)));
        Json.writeLine(node, out);
    }

    private JsonNode item(ClauseStatements item, ClauseIdentities identities) {
        ObjectNode node = ClauseJson.clause(item.clause(), identities);
        item.otherLanguage().ifPresent(language -> node.put("notJudged", language));
        node.set("topics", Json.array(item.topics(), ClauseJson::topic));
        node.set("statements", Json.array(item.statements(), ExplanationJson::statement));
        Review review = reviews.get(item.clause().index());
        if (review != null) {
            node.set("review", JsonChangeLog.review(review));
        }
        return node;
    }

    /**
     * Writes what the text says of topics: first what its statements amount to, then each of them with its place,
     * its words and what fills its slots.
     *
     * @param topics ids of the topics wanted
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeText(List<String> topics, Wording wording, int width, boolean colour, Writer out)
            throws IOException {
        for (String line : new StandingText(wording, width, colour).of(this, topics)) {
            out.write(line);
            out.write('\n');
        }
    }
}
