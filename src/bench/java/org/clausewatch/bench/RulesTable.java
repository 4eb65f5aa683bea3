package org.clausewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.clausewatch.bench.RuleWorth.Column;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.judge.Judge;
import org.clausewatch.judge.RuleTrials;
import org.clausewatch.judge.RuleTrials.Named;
import org.clausewatch.model.Clause;
import org.clausewatch.workspace.WorkspaceException;

/**
 * What each rule brings: everything is judged once by all rules and once without each. Nothing in it depends on
 * the machine. Prints Markdown, of which {@code resources/rules/README.md} shows the last run.
 */
final class RulesTable implements Table {
    private static final Path LABELS = Path.of("src/bench/resources");
    private static final int MOST_GENERAL = 10;
    private static final List<Column> ALL_COLUMNS = List.of(Column.values());

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void measure(PrintStream out) throws IOException, ExtractException, WorkspaceException {
        RuleTrials trials = new RuleTrials();
        Judge judge = trials.judge();
        List<Named> rules = trials.all();
        List<String> topics = rules.stream()
                .flatMap(rule -> rule.topic().stream())
                .distinct()
                .sorted()
                .toList();
        List<LabelledPair> pairs = LabelledPair.all();
        List<Corpus.Document> documents = Corpus.read(judge);
        Segments read = Segments.read(LABELS.resolve("segments.tsv"), documents);
        Segments kept = Segments.read(LABELS.resolve("segments-kept.tsv"), documents);
        RuleFigures all = RuleFigures.of(judge, pairs, read, topics);

        printFigures(all, kept.score(judge, topics), out);
        out.printf(
                Locale.ROOT,
                "%n%d pairs; %d of %d labelled clauses found, %d of %d of those kept back; %d documents of %d services%n",
                pairs.size(),
                read.found().size(),
                read.labels(),
                kept.found().size(),
                kept.labels(),
                documents.size(),
                documents.stream().map(Corpus.Document::service).distinct().count());

        Map<String, Integer> services = services(trials, documents);
        List<RuleWorth> worths = new ArrayList<>();
        for (Named rule : rules) {
            RuleFigures without = RuleFigures.of(trials.judgeWithout(rule), pairs, read, topics);
            worths.add(RuleWorth.of(rule, services.getOrDefault(rule.id(), 0), all, without));
        }
        printWorths(worths, out);
    }

    /** Counts for each rule the services of which a document holds something that it finds. */
    private static Map<String, Integer> services(RuleTrials trials, List<Corpus.Document> documents) {
        Map<String, Set<String>> services = new HashMap<>();
        for (Corpus.Document document : documents) {
            for (Clause clause : document.clauses()) {
                for (String rule : trials.found(clause)) {
                    services.computeIfAbsent(rule, key -> new HashSet<>()).add(document.service());
                }
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        services.forEach((rule, found) -> counts.put(rule, found.size()));
        return counts;
    }

    private static void printFigures(RuleFigures all, SortedMap<String, Tally> kept, PrintStream out) {
        PairScore pairs = all.pairs();
        out.println("| topic | F1, changes | F1, clauses | F1, clauses kept back |");
        out.println("|---|---|---|---|");
        all.segments()
                .forEach((topic, tally) -> out.printf(
                        "| `%s` | %s | %s | %s |%n",
                        topic,
                        PairScore.TOPICS.contains(topic) ? pairs.topic(topic) : "",
                        tally,
                        kept.getOrDefault(topic, new Tally())));
        out.printf(Locale.ROOT, "| mean | | %.3f | %.3f |%n%n", meanF1(all.segments()), meanF1(kept));
        out.printf(
                Locale.ROOT,
                "Directions right %.3f, changes of substance said to be (loud) %.3f, editorial ones (quiet) %.3f%n",
                pairs.balancedDirection(),
                pairs.loud(),
                pairs.quiet());
    }

    private static double meanF1(SortedMap<String, Tally> tallies) {
        return tallies.values().stream().mapToDouble(Tally::f1).average().orElse(0);
    }

    private static void printWorths(List<RuleWorth> worths, PrintStream out) {
        Comparator<RuleWorth> mostFirst = Comparator.comparingDouble(RuleWorth::forTopic)
                .thenComparingDouble(RuleWorth::inAll)
                .reversed();
        List<RuleWorth> telling = worths.stream()
                .filter(worth -> !worth.changesNothing())
                .sorted(mostFirst)
                .toList();
        for (String topic : PairScore.TOPICS) {
            print(
                    "Rules of `" + topic + "`",
                    ALL_COLUMNS,
                    telling.stream().filter(worth -> worth.isOf(topic)).toList(),
                    out);
        }
        print(
                "Rules of the other topics",
                List.of(Column.SERVICES, Column.ON_SEGMENTS),
                telling.stream()
                        .filter(worth ->
                                worth.hasTopic() && PairScore.TOPICS.stream().noneMatch(worth::isOf))
                        .toList(),
                out);
        print(
                "Rules without a topic",
                List.of(Column.DIRECTION, Column.LOUD, Column.QUIET),
                telling.stream().filter(worth -> !worth.hasTopic()).toList(),
                out);
        print(
                "The most general rules",
                ALL_COLUMNS,
                worths.stream()
                        .sorted(Comparator.comparingInt(RuleWorth::services)
                                .reversed()
                                .thenComparing(mostFirst))
                        .limit(MOST_GENERAL)
                        .toList(),
                out);
        out.printf(
                "%nRules that change nothing: %s%n",
                worths.stream()
                        .filter(RuleWorth::changesNothing)
                        .map(worth -> "`" + worth.rule().id() + "`")
                        .collect(Collectors.joining(", ")));
    }

    private static void print(String title, List<Column> columns, List<RuleWorth> worths, PrintStream out) {
        out.printf("%n%s:%n%n", title);
        out.println("| rule | " + columns.stream().map(Column::title).collect(Collectors.joining(" | ")) + " |");
        out.println("|---".repeat(columns.size() + 1) + "|");
        for (RuleWorth worth : worths) {
            out.println("| `" + worth.rule().id() + "` | "
                    + columns.stream().map(worth::cell).collect(Collectors.joining(" | ")) + " |");
        }
    }
}
