package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Sha256;
import org.clausewatch.model.TopicFinding;

/**
 * Single clauses of real policies with the topics that a reader gave them. The file holds no text, only hashes:
 * the clauses are found again among those of the corpus.
 *
 * @param labels how many the file has
 * @param found those of which the clause was found
 */
record Segments(int labels, List<Segment> found) {
    /** The topics for which a reader said where another might differ. */
    private static final Set<String> WITH_BORDER = Set.of("ai-training", "data-sharing");

    private static final int HASH = 16;

    /**
     * A clause and its label.
     *
     * @param border whether another reader could differ on whether it is about AI training or data sharing
     */
    record Segment(Clause clause, Set<String> topics, boolean border) {}

    /**
     * Reads labels: hash, topics joined by commas or {@code -}, and 1 where another reader could differ.
     *
     * @param documents where their clauses are looked for
     */
    static Segments read(Path file, List<Corpus.Document> documents) throws IOException {
        Map<String, Clause> clauses = new HashMap<>();
        for (Corpus.Document document : documents) {
            document.clauses().forEach(clause -> clauses.putIfAbsent(hash(clause), clause));
        }
        List<String> lines = Files.readAllLines(file);
        List<Segment> found = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t");
            Clause clause = clauses.get(fields[0]);
            if (clause != null) {
                Set<String> topics = fields[1].equals("-") ? Set.of() : Set.of(fields[1].split(","));
                found.add(new Segment(clause, topics, fields[2].equals("1")));
            }
        }
        return new Segments(lines.size(), found);
    }

    /** Counts for each topic how a judge agrees with the reader. */
    SortedMap<String, Tally> score(Judge judge, List<String> topics) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        topics.forEach(topic -> tallies.put(topic, new Tally()));
        for (Segment segment : found) {
            Set<String> said = judge.topics(segment.clause).stream()
                    .map(TopicFinding::topic)
                    .collect(Collectors.toSet());
            tallies.forEach((topic, tally) -> {
                boolean wanted = segment.topics.contains(topic);
                if (segment.border && WITH_BORDER.contains(topic)) {
                    return;
                }
                if (wanted) {
                    tally.wanted(said.contains(topic));
                }
                if (said.contains(topic)) {
                    tally.said(wanted);
                }
            });
        }
        return tallies;
    }

    private static String hash(Clause clause) {
        String text = String.join(" › ", clause.path()) + '\n' + clause.leadIn() + '\n' + clause.text();
        return Sha256.of(text).substring(0, HASH);
    }
}
