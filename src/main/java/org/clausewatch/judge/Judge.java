package org.clausewatch.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausewatch.model.Change;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Evidence;
import org.clausewatch.model.Explanation;
import org.clausewatch.model.Frame;
import org.clausewatch.model.FrameSlot;
import org.clausewatch.model.Judgement;
import org.clausewatch.model.Side;
import org.clausewatch.model.Significance;
import org.clausewatch.model.SisterDocument;
import org.clausewatch.model.Slot;
import org.clausewatch.model.Stance;
import org.clausewatch.model.TopicFinding;
import org.clausewatch.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * Says of each change whether it is one of substance, which topics it concerns and what the text now
 * permits. Holds no state but its rules; may be used from several threads.
 */
public final class Judge {
    private static final String DEFAULT_LANGUAGE = "en";

    private final RuleSet rules;
    /** What makes words on a practice a statement on what is done: who, with which data, on which ground, in a list of what. */
    private static final Set<Slot> TELLING =
            EnumSet.of(Slot.ACTOR, Slot.DATA, Slot.LEGAL_BASIS, Slot.CONTROL, Slot.STATEMENT);

    /** Made when first asked for: the rules may still be being read. */
    private @Nullable Map<String, ChangeJudge> judges;

    private final ClauseLanguages clauseLanguages = new ClauseLanguages();

    /** Returns a judge by these rules. */
    public Judge(RuleSet rules) {
        this.rules = rules;
    }

    private synchronized Map<String, ChangeJudge> all() {
        Map<String, ChangeJudge> made = judges;
        if (made == null) {
            made = new LinkedHashMap<>();
            for (String tag : rules.languages()) {
                made.put(tag, new ChangeJudge(rules.language(tag).orElseThrow()));
            }
            judges = made;
        }
        return made;
    }

    /** Tells whether there are rules for a language, given as a BCP 47 tag; without them nothing is said of topics. */
    public boolean judges(String language) {
        return rules.language(language).isPresent();
    }

    /** Returns the BCP 47 tags of the languages that have rules. */
    public List<String> languages() {
        return rules.languages();
    }

    /**
     * Judges all changes between two versions.
     *
     * @return one judgement for each change, in their order. Where there are no rules for the language
     *     of the new version, or a clause is in another language than its version, changes of wording are
     *     substantive without topics: nothing is waved through
     */
    public List<Judgement> judge(Version oldVersion, Version newVersion, List<Change> changes) {
        return judge(oldVersion, newVersion, changes, "", List.of());
    }

    /**
     * Judges all changes between two versions of a document that has others beside it.
     *
     * @param terms the document's terms type, or ""
     * @param sisters the other documents of its service: what went there or came from there permits neither more
     *     nor less
     * @return one judgement for each change, in their order
     */
    public List<Judgement> judge(
            Version oldVersion, Version newVersion, List<Change> changes, String terms, List<SisterDocument> sisters) {
        Optional<ChangeJudge> judge = judgeOf(newVersion.language()).or(() -> judgeOf(oldVersion.language()));
        if (judge.isEmpty()) {
            return changes.stream().map(Judge::unjudged).toList();
        }
        ChangeJudge.Pair pair = judge.get().pair(oldVersion, newVersion, changes, terms, sisters);
        OtherLanguages others = new OtherLanguages(
                otherLanguages(oldVersion, indices(changes, Side.OLD)),
                otherLanguages(newVersion, indices(changes, Side.NEW)));
        return changes.stream()
                .map(change -> others.of(change)
                        .map(language -> unjudged(change, language))
                        .orElseGet(() -> judge.get().judge(change, pair)))
                .toList();
    }

    /** The clauses of two versions that are in another language than their version. */
    private record OtherLanguages(Map<Integer, String> old, Map<Integer, String> fresh) {
        /** Returns the other language of a change's clauses; the new side's where both have one. */
        Optional<String> of(Change change) {
            return Stream.concat(
                            change.newClauses().stream().map(clause -> fresh.getOrDefault(clause.index(), "")),
                            change.oldClauses().stream().map(clause -> old.getOrDefault(clause.index(), "")))
                    .filter(language -> !language.isEmpty())
                    .findFirst();
        }
    }

    private static SortedSet<Integer> indices(List<Change> changes, Side side) {
        SortedSet<Integer> indices = new TreeSet<>();
        changes.forEach(change -> change.clauses(side).forEach(clause -> indices.add(clause.index())));
        return indices;
    }

    private SortedMap<Integer, String> otherLanguages(Version version, SortedSet<Integer> indices) {
        return judges(version.language()) ? clauseLanguages.of(version, indices) : Collections.emptySortedMap();
    }

    /**
     * Returns the language of each clause that is in another than its version and so is not judged, as BCP 47
     * tags by the clause's index; none where the version as a whole is not judged.
     */
    public SortedMap<Integer, String> otherLanguages(Version version) {
        return judges(version.language())
                ? Collections.unmodifiableSortedMap(clauseLanguages.of(version))
                : Collections.emptySortedMap();
    }

    /**
     * Shows how the judgement on one change came about.
     *
     * @param changes all changes between the two versions
     * @param change one of them
     * @param terms the document's terms type, or ""
     * @param sisters the other documents of its service
     * @return empty where there are no rules for the language
     */
    public Optional<Explanation> explain(
            Version oldVersion,
            Version newVersion,
            List<Change> changes,
            Change change,
            String terms,
            List<SisterDocument> sisters) {
        Optional<String> other = new OtherLanguages(otherLanguages(oldVersion), otherLanguages(newVersion)).of(change);
        if (other.isPresent()) {
            return Optional.of(new Explanation(unjudged(change, other.get()), List.of(), List.of(), List.of()));
        }
        return judgeOf(newVersion.language())
                .or(() -> judgeOf(oldVersion.language()))
                .map(judge -> judge.explain(change, judge.pair(oldVersion, newVersion, changes, terms, sisters)));
    }

    /**
     * Takes a clause apart into what it states, by the default language's rules, sentence by sentence. What only
     * speaks of a practice, and names neither who does it nor with which data, permits nothing by itself.
     */
    public List<Frame> frames(Clause clause) {
        ChangeJudge judge = defaultJudge();
        ClauseReading reading = judge.reader().read(clause);
        return judge.frames().read(reading).stream()
                .map(read -> read.frame().stance() == Stance.PERMITS && isMention(judge.reader(), reading, read)
                        ? read.frame().with(Stance.MENTIONS)
                        : read.frame())
                .toList();
    }

    /** Tells whether a statement is a heading, a question, a pointer to another text, or of nobody's data. */
    private static boolean isMention(ClauseReader reader, ClauseReading reading, FrameReader.Read read) {
        Sentence sentence = read.statements().getFirst().sentence();
        return reading.clause().kind() == ClauseKind.HEADING
                || sentence.isQuestion()
                || reader.editorial(sentence).isPresent()
                || read.frame().slots().stream().map(FrameSlot::slot).noneMatch(TELLING::contains);
    }

    /**
     * Returns the topics that a clause concerns, by the default language's rules, in the order of their
     * ids. The evidence stands on the new side, in clause 0; there is no direction.
     */
    public List<TopicFinding> topics(Clause clause) {
        ChangeJudge judge = defaultJudge();
        SortedMap<String, List<Evidence>> byTopic = new TreeMap<>();
        for (Statement statement : judge.reader().read(clause).statements()) {
            byTopic.computeIfAbsent(statement.rule().topic().orElseThrow(), key -> new ArrayList<>())
                    .addAll(Spans.of(statement, Side.NEW, 0, Optional.empty()));
        }
        List<TopicFinding> findings = new ArrayList<>();
        byTopic.forEach((topic, evidence) -> {
            if (!evidence.isEmpty()) {
                findings.add(new TopicFinding(topic, Optional.empty(), Ledger.few(evidence)));
            }
        });
        return findings;
    }

    private ChangeJudge defaultJudge() {
        ChangeJudge english = all().get(DEFAULT_LANGUAGE);
        return english != null ? english : all().values().iterator().next();
    }

    private Optional<ChangeJudge> judgeOf(String language) {
        return rules.language(language).map(found -> all().get(found.tag()));
    }

    /** Returns what can be said of a change without rules for its language: what the texts alone show. */
    public static Judgement unjudged(Change change) {
        Significance significance = change.reasons().isEmpty() ? Significance.SUBSTANTIVE : Significance.EDITORIAL;
        return new Judgement(significance, change.reasons(), List.of(), Optional.empty());
    }

    private static Judgement unjudged(Change change, String language) {
        Judgement judgement = unjudged(change);
        return judgement.significance() == Significance.EDITORIAL ? judgement : Judgement.notJudged(language);
    }
}
