package org.clausewatch.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausewatch.compare.Comparer;
import org.clausewatch.model.Change;
import org.clausewatch.model.ChangeKind;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseIdentity;
import org.clausewatch.model.Version;
import org.clausewatch.model.Words;
import org.junit.jupiter.api.Test;

/** What holds for any history, tried on random ones. */
class LineagesPropertyTest {
    private static final int SEEDS = 100;

    private static final List<String> WORDS = List.of(
            "lamp",
            "bulb",
            "member",
            "address",
            "partner",
            "we",
            "share",
            "collect",
            "keep",
            "with",
            "may",
            "not",
            "your",
            "the",
            "and",
            "of",
            "for",
            "years",
            "house",
            "delivery",
            "tax",
            "room",
            "switch",
            "light",
            "hour",
            "report",
            "train",
            "model",
            "consent",
            "unless",
            "object",
            "socket",
            "voltage",
            "invoice",
            "letter");

    private static final List<String> HEADINGS = List.of("# Data", "# Sharing", "# Keeping", "# Rights");

    private static final Set<LineageEvent> WHILE_THERE =
            EnumSet.complementOf(EnumSet.of(LineageEvent.FIRST_SEEN, LineageEvent.RETURNED));

    private static final Set<LineageEvent> AFTER_GONE = EnumSet.complementOf(
            EnumSet.of(LineageEvent.FIRST_SEEN, LineageEvent.UNCHANGED, LineageEvent.MOVED, LineageEvent.GONE));

    /** Random histories in two languages. */
    private static final List<Case> CASES =
            IntStream.range(0, SEEDS).mapToObj(Case::of).toList();

    /** A random history, followed. */
    private record Case(String seed, List<Version> versions, Lineages lineages) {
        static Case of(int seed) {
            List<Version> versions = versionsIn(new Random(seed), List.of("en", "en", "en", "de"));
            return new Case("seed " + seed, versions, Lineages.of(Policies.history(versions)));
        }
    }

    @Test
    void everyClauseHasOneIdentityAndNoVersionHasOneTwice() {
        for (Case tried : CASES) {
            for (int i = 0; i < tried.versions.size(); i++) {
                List<ClauseIdentity> identities = tried.lineages.identities(i);
                assertEquals(tried.versions.get(i).clauses().size(), identities.size(), tried.seed);
                assertEquals(
                        identities.size(),
                        identities.stream()
                                .map(ClauseIdentity::lineage)
                                .distinct()
                                .count(),
                        tried.seed);
            }
        }
    }

    @Test
    void theSameHistoryGivesTheSameIdentities() {
        for (Case tried : CASES) {
            Lineages again = Lineages.of(Policies.history(tried.versions));
            for (int i = 0; i < tried.versions.size(); i++) {
                assertEquals(tried.lineages.identities(i), again.identities(i), tried.seed);
            }
            assertEquals(tried.lineages.all(), again.all(), tried.seed);
        }
    }

    @Test
    void whatComesLaterDoesNotChangeWhatWas() {
        for (Case tried : CASES) {
            int half = tried.versions.size() / 2;
            Lineages part = Lineages.of(Policies.history(tried.versions.subList(0, half)));
            for (int i = 0; i < half; i++) {
                assertEquals(part.identities(i), tried.lineages.identities(i), tried.seed);
            }
        }
    }

    @Test
    void aVersionThatSaysTheSameKeepsAllIdentities() {
        for (Case tried : CASES) {
            List<Version> versions = new ArrayList<>();
            tried.versions.forEach(version -> versions.addAll(List.of(version, version)));
            Lineages lineages = Lineages.of(Policies.history(versions));
            for (int i = 0; i < versions.size(); i += 2) {
                assertEquals(lineages.identities(i), lineages.identities(i + 1), tried.seed);
            }
        }
    }

    @Test
    void storiesTellWhereEachClauseStood() {
        for (Case tried : CASES) {
            int told = 0;
            for (Lineage lineage : tried.lineages.all()) {
                for (LineageStep step : lineage.steps()) {
                    if (step.clause().isPresent()) {
                        told++;
                        assertEquals(
                                lineage.id(), identity(tried.lineages, step).lineage(), tried.seed);
                    }
                }
            }
            int clauses = tried.versions.stream()
                    .mapToInt(version -> version.clauses().size())
                    .sum();
            assertEquals(clauses, told, tried.seed);
        }
    }

    @Test
    void storiesBeginOnceAndGoForward() {
        for (Case tried : CASES) {
            for (Lineage lineage : tried.lineages.all()) {
                List<LineageStep> steps = lineage.steps();
                assertEquals(LineageEvent.FIRST_SEEN, steps.getFirst().event(), tried.seed);
                for (int i = 1; i < steps.size(); i++) {
                    assertTrue(steps.get(i).version() > steps.get(i - 1).version(), tried.seed);
                    Set<LineageEvent> possible =
                            steps.get(i - 1).event() == LineageEvent.GONE ? AFTER_GONE : WHILE_THERE;
                    assertTrue(possible.contains(steps.get(i).event()), tried.seed + " " + lineage);
                }
            }
        }
    }

    @Test
    void onlyOtherWordsAreNew() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Lineages lineages = Lineages.of(Policies.history(versionsIn(new Random(seed), List.of("en"))));
            for (Lineage lineage : lineages.all()) {
                ClauseIdentity before = identity(lineages, lineage.steps().getFirst());
                for (LineageStep step : lineage.steps()) {
                    if (step.clause().isEmpty()) {
                        continue;
                    }
                    ClauseIdentity now = identity(lineages, step);
                    switch (step.event()) {
                        case UNCHANGED, MOVED, RETURNED -> assertEquals(before, now, "seed " + seed);
                        case EDITED, MOVED_AND_EDITED ->
                            assertEquals(Policies.at(step.version()), now.firstSeenAt(), "seed " + seed);
                        default -> assertTrue(!now.firstSeenAt().isAfter(Policies.at(step.version())), "seed " + seed);
                    }
                    before = now;
                }
            }
        }
    }

    private static ClauseIdentity identity(Lineages lineages, LineageStep step) {
        return lineages.identities(step.version()).get(step.clause().orElseThrow());
    }

    @Test
    void theLargestPartOfASplitOrMergeKeepsTheIdentity() {
        int seen = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<String> lines = policy(random);
            List<String> cut = new ArrayList<>(lines);
            int at = paragraph(lines, random);
            List<String> sentences = List.of(lines.get(at).split("(?<=\\.) "));
            cut.remove(at);
            cut.addAll(at, sentences);
            boolean split = random.nextBoolean();
            Version whole = Policies.version(lines.toArray(String[]::new));
            Version parts = Policies.version(cut.toArray(String[]::new));
            List<Version> versions = split ? List.of(whole, parts) : List.of(parts, whole);
            Lineages lineages = Lineages.of(Policies.history(versions));
            for (Change change : new Comparer()
                    .compare(versions.getFirst(), versions.getLast())
                    .changes()) {
                if (change.kind() == ChangeKind.SPLIT) {
                    seen++;
                    assertEquals(
                            id(lineages, 0, change.oldClauses().getFirst()),
                            id(lineages, 1, largest(change.newClauses())),
                            "seed " + seed);
                } else if (change.kind() == ChangeKind.MERGED) {
                    seen++;
                    assertEquals(
                            id(lineages, 0, largest(change.oldClauses())),
                            id(lineages, 1, change.newClauses().getFirst()),
                            "seed " + seed);
                }
            }
        }
        assertTrue(seen >= SEEDS / 2, "splits and merges seen: " + seen);
    }

    private static String id(Lineages lineages, int version, Clause clause) {
        return lineages.identities(version).get(clause.index()).lineage();
    }

    private static Clause largest(List<Clause> clauses) {
        return clauses.stream()
                .max(Comparator.comparingInt((Clause clause) -> Words.count(clause.text()))
                        .thenComparing(Clause::index, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int paragraph(List<String> lines, Random random) {
        List<Integer> paragraphs = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).startsWith("#"))
                .boxed()
                .toList();
        return paragraphs.get(random.nextInt(paragraphs.size()));
    }

    /** Returns lines of two to four sentences below headings. */
    private static List<String> policy(Random random) {
        List<String> lines = new ArrayList<>();
        for (String heading : HEADINGS) {
            lines.add(heading);
            for (int i = random.nextInt(4); i >= 0; i--) {
                lines.add(sentences(random));
            }
        }
        return lines;
    }

    private static String sentences(Random random) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> IntStream.range(0, 5 + random.nextInt(12))
                        .mapToObj(j -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining(" ", "", ".")))
                .collect(Collectors.joining(" "));
    }

    /** Returns versions whose clauses are edited, cut, joined, moved, lost and brought back. */
    private static List<Version> versionsIn(Random random, List<String> languages) {
        List<List<String>> texts = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        texts.add(policy(random));
        for (int i = 0; i < 6; i++) {
            List<String> lines =
                    random.nextInt(5) == 0 ? texts.get(random.nextInt(texts.size())) : changed(texts.getLast(), random);
            texts.add(lines);
            String language = languages.get(random.nextInt(languages.size()));
            versions.add(Policies.versionIn(language, lines.toArray(String[]::new)));
        }
        return versions;
    }

    private static List<String> changed(List<String> before, Random random) {
        List<String> lines = new ArrayList<>(before);
        for (int i = random.nextInt(4); i >= 0 && lines.size() > 2; i--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(7)) {
                case 0 -> lines.add(at, sentences(random));
                case 1 -> lines.remove(at);
                case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                case 3 -> lines.add(at, line);
                case 4 -> lines.set(at, line.replaceFirst(" [a-z]+ ", " entirely "));
                case 5 -> {
                    lines.remove(at);
                    lines.addAll(at, List.of(line.split("(?<=\\.) ")));
                }
                default -> {
                    if (at + 1 < lines.size()) {
                        lines.set(at, line + " " + lines.remove(at + 1));
                    }
                }
            }
        }
        return lines;
    }
}
