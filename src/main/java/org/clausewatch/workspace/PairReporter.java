package org.clausewatch.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausewatch.compare.Comparer;
import org.clausewatch.extract.Extractor;
import org.clausewatch.judge.Judge;
import org.clausewatch.judge.RuleSet;
import org.clausewatch.model.ChangeLog;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Comparison;
import org.clausewatch.model.DateKind;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.EditOp;
import org.clausewatch.model.Generator;
import org.clausewatch.model.JudgedChange;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.PairVerdict;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.StatedDate;
import org.clausewatch.model.Summary;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.clausewatch.model.VersionSummary;

/** Judges a comparison of two versions and sums the result up. Holds no state beside its rules. */
final class PairReporter {
    /** What differs where a text refers to a section that has another number now. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s\\p{Punct}]+");

    private final RuleSet rules;
    private final Judge judge;
    private final String programVersion;

    PairReporter(RuleSet rules, String programVersion) {
        this.rules = rules;
        this.judge = new Judge(rules);
        this.programVersion = programVersion;
    }

    Judge judge() {
        return judge;
    }

    /**
     * Reports on a pair.
     *
     * @param from the old version, summed up
     * @param to likewise
     * @param comparison of the two versions
     * @param sisters other documents of the service
     * @param limits sentences on what else bounds the answer
     */
    PairReport report(
            DocumentRef document,
            Version oldVersion,
            VersionSummary from,
            Version newVersion,
            VersionSummary to,
            Comparison comparison,
            Sisters.Found sisters,
            List<String> limits) {
        boolean judged = judge.judges(oldVersion.language()) && judge.judges(newVersion.language());
        List<Judgement> judgements = judged
                ? judge.judge(oldVersion, newVersion, comparison.changes(), document.terms(), sisters.sisters())
                : comparison.changes().stream().map(Judge::unjudged).toList();
        List<JudgedChange> changes = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            changes.add(new JudgedChange(comparison.changes().get(i), judgements.get(i)));
        }
        ChangeLog log = new ChangeLog(
                new Generator(
                        programVersion,
                        Extractor.VERSION,
                        Comparer.VERSION,
                        rules.version(),
                        rules.sha256(),
                        Stream.of(comparison.limits(), sisters.limits(), limits)
                                .flatMap(List::stream)
                                .toList()),
                document,
                from,
                to,
                summary(comparison, changes, judged, oldVersion, newVersion),
                changes);
        return new PairReport(oldVersion, newVersion, comparison, log, sisters.sisters());
    }

    private Summary summary(
            Comparison comparison, List<JudgedChange> changes, boolean judged, Version oldVersion, Version newVersion) {
        int substantive = 0;
        SortedMap<String, Integer> topics = new TreeMap<>();
        TreeSet<String> editorialReasons = new TreeSet<>();
        for (JudgedChange change : changes) {
            if (change.judgement().significance() == Significance.SUBSTANTIVE) {
                substantive++;
                for (TopicFinding finding : change.judgement().topics()) {
                    topics.merge(finding.topic(), 1, Integer::sum);
                }
            } else {
                change.judgement().reasons().forEach(reason -> editorialReasons.add(reason.code()));
            }
        }
        boolean onlyEditorial = comparison.verdict() == PairVerdict.CHANGED && substantive == 0;
        return new Summary(
                onlyEditorial ? PairVerdict.EDITORIAL_ONLY : comparison.verdict(),
                onlyEditorial ? editorialReasons.stream().map(Reason::of).toList() : comparison.reasons(),
                judged,
                judge.languages(),
                substantive,
                changes.size() - substantive,
                topics,
                Stream.concat(
                                notices(comparison, changes, substantive, oldVersion, newVersion).stream(),
                                partsNotJudged(comparison, changes, oldVersion, newVersion).stream())
                        .toList());
    }

    /** Says of each language but the text's own how much there is of it, where, and how many changes are in it. */
    private List<Reason> partsNotJudged(
            Comparison comparison, List<JudgedChange> changes, Version oldVersion, Version newVersion) {
        if (comparison.verdict() == PairVerdict.NOT_COMPARABLE) {
            return List.of();
        }
        SortedMap<String, SortedMap<Side, List<Clause>>> parts = new TreeMap<>();
        for (Side side : Side.values()) {
            Version version = side == Side.OLD ? oldVersion : newVersion;
            judge.otherLanguages(version)
                    .forEach((index, language) -> parts.computeIfAbsent(language, tag -> new TreeMap<>())
                            .computeIfAbsent(side, key -> new ArrayList<>())
                            .add(version.clauses().get(index)));
        }
        List<Reason> notices = new ArrayList<>();
        parts.forEach((language, sides) -> {
            // What stands now matters; what went is told of where nothing of it is left.
            Side side = sides.lastKey();
            List<Clause> clauses = sides.getOrDefault(side, List.of());
            Map<String, String> params = new TreeMap<>();
            params.put("language", language);
            params.put("clauses", Integer.toString(clauses.size()));
            params.put("changes", Long.toString(changesIn(language, changes)));
            params.put("side", side.code());
            heading(clauses.getFirst()).ifPresent(heading -> params.put("heading", heading));
            notices.add(new Reason("part-not-judged", params, List.of()));
        });
        return notices;
    }

    private static Optional<String> heading(Clause clause) {
        return clause.kind() == ClauseKind.HEADING
                ? Optional.of(clause.text())
                : clause.path().reversed().stream().findFirst();
    }

    private static long changesIn(String language, List<JudgedChange> changes) {
        return changes.stream()
                .filter(change -> change.judgement().notJudgedLanguage().equals(Optional.of(language)))
                .count();
    }

    private static List<Reason> notices(
            Comparison comparison,
            List<JudgedChange> changes,
            int substantive,
            Version oldVersion,
            Version newVersion) {
        List<Reason> notices = new ArrayList<>();
        for (Reason notice : comparison.notices()) {
            if (substantive > 0 || !notice.code().equals("text-changed-date-did-not")) {
                notices.add(notice);
            }
        }
        Optional<StatedDate> before = dateOfEffect(oldVersion);
        Optional<StatedDate> after = dateOfEffect(newVersion);
        if (comparison.verdict() != PairVerdict.NOT_COMPARABLE
                && before.isPresent()
                && after.isPresent()
                && !before.get().date().equals(after.get().date())
                && changes.stream().allMatch(change -> saysTheSame(change, before.get(), after.get()))) {
            notices.add(new Reason(
                    "date-changed-text-did-not",
                    Map.of(
                            "old", before.get().date().toString(),
                            "new", after.get().date().toString()),
                    List.of()));
        }
        return notices;
    }

    /** Tells whether a change leaves the wording as it was, but for numbers, dates and the lines that state them. */
    private static boolean saysTheSame(JudgedChange change, StatedDate before, StatedDate after) {
        boolean numbers = change.judgement().significance() == Significance.EDITORIAL
                && change.change().edits().stream()
                        .allMatch(edit -> edit.op() == EditOp.EQUAL
                                || NUMBERS.matcher(edit.text()).matches());
        return !change.change().reasons().isEmpty()
                || numbers
                || states(change.change().oldClauses(), before)
                || states(change.change().newClauses(), after);
    }

    /** Tells whether clauses hold the line that states a date. */
    private static boolean states(List<Clause> clauses, StatedDate date) {
        return clauses.stream().anyMatch(clause -> clause.text().contains(date.text()));
    }

    private static Optional<StatedDate> dateOfEffect(Version version) {
        return version.statedDates().stream()
                .filter(stated -> stated.kind() != DateKind.PUBLISHED)
                .findFirst();
    }
}
