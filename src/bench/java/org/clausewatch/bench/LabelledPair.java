package org.clausewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausewatch.judge.Judge;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.Judgement;
import org.clausewatch.workspace.PairReport;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two versions of a policy, compared once, with what readers say of their changes.
 *
 * @param links for each label the positions of the changes that speak of the same text
 */
record LabelledPair(String name, PairReport report, List<Label> labels, List<List<Integer>> links) {
    private static final Path FOLDER = Path.of("../shared/eval/changes");

    /** What readers say of one changed clause. */
    record Label(
            String kind,
            boolean substantive,
            Set<String> topics,
            String direction,
            boolean border,
            Shingles old,
            Shingles fresh) {
        boolean moved() {
            return kind.equals("moved");
        }
    }

    /** Reads and compares all pairs that have labels, in the order of their names. */
    static List<LabelledPair> all() throws IOException, WorkspaceException {
        Map<String, List<Label>> labels = new LinkedHashMap<>();
        JsonMapper mapper = new JsonMapper();
        for (String line : Files.readAllLines(FOLDER.resolve("labels.jsonl"))) {
            JsonNode node = mapper.readTree(line);
            String pair = node.path("id").asString().split("#")[0];
            labels.computeIfAbsent(pair, key -> new ArrayList<>()).add(label(node));
        }
        Workspace workspace = Workspace.open(Path.of("snapshots"));
        List<LabelledPair> pairs = new ArrayList<>();
        for (String name : new TreeSet<>(labels.keySet())) {
            PairReport report = workspace.compareFiles(
                    FOLDER.resolve(name).resolve("old.md"), FOLDER.resolve(name).resolve("new.md"));
            List<Label> mine = labels.getOrDefault(name, List.of());
            pairs.add(new LabelledPair(
                    name, report, mine, links(mine, report.comparison().changes())));
        }
        return pairs;
    }

    /** Judges all changes. */
    List<Judgement> judge(Judge judge) {
        List<Change> changes = report.comparison().changes();
        return report.log().summary().judged()
                ? judge.judge(report.oldVersion(), report.newVersion(), changes)
                : changes.stream().map(Judge::unjudged).toList();
    }

    private static Label label(JsonNode node) {
        Set<String> topics = new TreeSet<>();
        node.path("topics").forEach(topic -> topics.add(topic.asString()));
        return new Label(
                node.path("kind").asString(),
                node.path("sig").asString().equals("substantive"),
                topics,
                node.path("dir").asString(),
                node.path("border").asBoolean(),
                Shingles.of(node.path("old").asString("")),
                Shingles.of(node.path("new").asString("")));
    }

    private static List<List<Integer>> links(List<Label> labels, List<Change> changes) {
        List<Shingles> old =
                changes.stream().map(change -> text(change.oldClauses())).toList();
        List<Shingles> fresh =
                changes.stream().map(change -> text(change.newClauses())).toList();
        List<List<Integer>> links = new ArrayList<>();
        for (Label label : labels) {
            List<Integer> mine = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                if (label.fresh().matches(fresh.get(i)) || label.old().matches(old.get(i))) {
                    mine.add(i);
                }
            }
            links.add(List.copyOf(mine));
        }
        return links;
    }

    private static Shingles text(List<Clause> clauses) {
        return Shingles.of(clauses.stream().map(Clause::text).collect(Collectors.joining("\n")));
    }
}
