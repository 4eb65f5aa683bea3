package org.clausewatch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clausewatch.export.StyledText.Style;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Part;
import org.clausewatch.model.TopicFinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The clauses of one text with the topics that each concerns: what a policy says of a matter, without
 * comparing it to anything.
 *
 * @param file the file as it was named
 * @param language BCP 47 tag
 * @param judged false where no rules exist for the language: then nothing is said about topics
 * @param clauses all of them, in reading order
 */
public record ClauseListing(String file, String language, boolean judged, List<Item> clauses) {
    public ClauseListing {
        clauses = List.copyOf(clauses);
    }

    /** A clause and the topics that it concerns. */
    public record Item(Clause clause, List<TopicFinding> topics) {
        public Item {
            topics = List.copyOf(topics);
        }

        private boolean concerns(List<String> wanted) {
            return topics.stream().map(TopicFinding::topic).anyMatch(wanted::contains);
        }
    }

    /**
     * Writes all clauses as one JSON object on one line: {@code {"file", "language", "judged",
     * "clauses": [{…, "topics": [{"id", "evidence"}]}]}}, clauses and topics as in the change log's
     * schema.
     *
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeJsonLine(Writer out) throws IOException {
        ObjectNode node = Json.object();
        node.put("file", file);
        Json.putText(node, "language", language);
        node.put("judged", judged);
        node.set("clauses", Json.array(clauses, ClauseListing::item));
        Json.writeLine(node, out);
    }

    private static JsonNode item(Item item) {
        ObjectNode node = ClauseJson.clause(item.clause());
        node.set("topics", Json.array(item.topics(), ClauseJson::topic));
        return node;
    }

    /**
     * Writes the clauses that concern a topic, with the words that show it.
     *
     * @param topics ids of the topics wanted
     * @param width columns of the terminal
     * @param colour whether ANSI escapes may be used
     * @throws IOException if {@code out} cannot be written to
     */
    public void writeText(List<String> topics, Wording wording, int width, boolean colour, Writer out)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(new StyledText().add(Style.STRONG, file).lines(width, "", "", colour));
        lines.addAll(headline(topics, wording).lines(width, "", "", colour));
        for (Item item : clauses) {
            if (item.concerns(topics)) {
                lines.add("");
                item(item, topics, wording, width, colour, lines);
            }
        }
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    private StyledText headline(List<String> topics, Wording wording) {
        if (!judged) {
            return new StyledText()
                    .add(Style.WARNING, "Not judged: " + Wording.languageName(language) + ". ")
                    .plain("There are no rules for it, so it cannot be said what its clauses concern.");
        }
        long found = clauses.stream().filter(item -> item.concerns(topics)).count();
        String concern =
                found == 1 ? "1 clause concerns " : (found == 0 ? "No clause concerns " : found + " clauses concern ");
        return new StyledText().plain(concern + wording.topics(topics) + ", of " + clauses.size() + ".");
    }

    private static void item(
            Item item, List<String> topics, Wording wording, int width, boolean colour, List<String> lines) {
        Clause clause = item.clause();
        List<String> place = new ArrayList<>(clause.path());
        if (!clause.number().isEmpty()) {
            place.add(clause.number());
        }
        if (!place.isEmpty()) {
            lines.addAll(new StyledText()
                    .add(Style.STRONG, String.join(" › ", place))
                    .lines(width, "", "  ", colour));
        }
        if (!clause.leadIn().isEmpty()) {
            lines.addAll(new StyledText()
                    .add(Style.FAINT, "after “" + EditText.shortened(clause.leadIn()) + "”")
                    .lines(width, "  ", "  ", colour));
        }
        lines.addAll(new StyledText().plain(clause.text()).lines(width, "  ", "  ", colour));
        for (TopicFinding finding : item.topics()) {
            if (topics.contains(finding.topic())) {
                String words =
                        EvidenceText.grouped(finding.evidence(), evidence -> where(evidence, wording))
                                .entrySet()
                                .stream()
                                .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey() + ")")
                                .collect(Collectors.joining(", "));
                lines.addAll(new StyledText()
                        .add(Style.TOPIC, wording.topic(finding.topic()))
                        .add(Style.FAINT, ": " + words)
                        .lines(width, "  → ", "    ", colour));
            }
        }
    }

    private static String where(Evidence evidence, Wording wording) {
        return evidence.part() == Part.TEXT ? "" : wording.part(evidence.part());
    }
}
