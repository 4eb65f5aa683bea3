package org.clausewatch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.history.Observation.NotThePolicy;
import org.clausewatch.history.Observation.Readable;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Provenance;
import org.clausewatch.model.Reason;
import org.clausewatch.model.Version;

/**
 * Makes a document's history of its observations.
 *
 * <p>Each observation either begins a version or is folded: because its page is not the policy; because it is in
 * another language than most pages before and after it; because it was an exception, such as an incomplete page,
 * a variant that comes and goes, or a slip that was soon undone; or because it says what the observation before
 * it says. The work grows with the observations and with the length of their different texts.
 */
public final class Histories {
    private final Texts texts = new Texts();
    private final List<HistoryVersion> versions = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    private Histories() {}

    /**
     * Folds a document's observations into its versions.
     *
     * @param observations in any order
     */
    public static DocumentHistory of(DocumentRef document, List<Observation> observations) {
        return of(document, observations, List.of());
    }

    /**
     * Folds a document's observations into its versions.
     *
     * @param observations in any order
     * @param damaged when snapshots were observed that cannot be read, in any order
     */
    public static DocumentHistory of(DocumentRef document, List<Observation> observations, List<Instant> damaged) {
        SharedTexts shared = new SharedTexts();
        List<Observation> sorted =
                observations.stream().sorted(byTime()).map(shared::share).toList();
        Histories histories = new Histories();
        List<Observation> readable = histories.readable(sorted);
        List<Seen> seen = histories.texts.read(readable);
        Languages languages = Languages.of(seen);
        histories.foldOtherLanguages(languages, seen);
        List<MainLine.Exception> exceptions = histories.follow(languages.kept());
        histories.folds.sort(Comparator.comparing(Fold::observation, byTime()));
        List<Track> tracks = new Tracks(histories.texts).of(languages.others(), exceptions);
        return new DocumentHistory(
                document, histories.versions, histories.folds, tracks, Gaps.of(readable, damaged), damaged);
    }

    private static Comparator<Observation> byTime() {
        // What was extracted anew comes after the page that it was extracted from, which has the same time.
        return Comparator.comparing(Observation::at)
                .thenComparing(Observation::reextraction)
                .thenComparing(Observation::id);
    }

    private List<Observation> readable(List<Observation> observations) {
        List<Observation> readable = new ArrayList<>();
        for (Observation observation : observations) {
            switch (observation.content()) {
                case Readable text -> readable.add(observation);
                case NotThePolicy(var reason) -> folds.add(new Fold(observation, reason));
            }
        }
        return readable;
    }

    private void foldOtherLanguages(Languages languages, List<Seen> seen) {
        languages.others().forEach((language, others) -> {
            for (Seen other : others) {
                folds.add(new Fold(other.observation(), Reason.of("other-language", "language", language)));
            }
        });
    }

    private List<MainLine.Exception> follow(List<Seen> seen) {
        List<MainLine.Exception> exceptions = new ArrayList<>();
        for (MainLine.Stretch stretch : MainLine.of(texts, seen)) {
            versions.add(version(stretch.seen()));
            Seen before = stretch.seen().getFirst();
            for (Seen again : stretch.seen().subList(1, stretch.seen().size())) {
                folds.add(new Fold(again.observation(), sameText(before, again)));
                before = again;
            }
            for (MainLine.Exception exception : stretch.exceptions()) {
                folds.add(new Fold(exception.seen().observation(), exception.reason()));
            }
            exceptions.addAll(stretch.exceptions());
        }
        return exceptions;
    }

    /** Makes a version of the observations of one text, in order of time. */
    static HistoryVersion version(List<Seen> seen) {
        Observation first = seen.getFirst().observation();
        Seen last = seen.getLast();
        Provenance provenance = new Provenance(
                first.id(),
                first.origin(),
                first.source(),
                Optional.of(first.at()),
                Optional.of(last.at()),
                seen.size(),
                first.retrievedAt(),
                first.snapshotSha256());
        Version text = seen.getFirst().version();
        boolean sameForm =
                last.wording().even().equals(seen.getFirst().wording().even());
        return new HistoryVersion(text, provenance, sameForm ? text : last.version());
    }

    /** Returns why an observation says the same as the one of its text before it. */
    private static Reason sameText(Seen before, Seen again) {
        Optional<String> same = again.wording().sameAs(before.wording());
        String code = same.orElseGet(() -> again.entry().isEmpty() ? "markup" : again.entry());
        Map<String, String> params = new TreeMap<>();
        if (!code.equals("identical")) {
            FirstDifference.between(before.version(), again.version(), code).ifPresent(difference -> {
                params.put("old", Passages.shortened(difference.old()));
                params.put("new", Passages.shortened(difference.current()));
            });
        }
        return new Reason(code, params, List.of());
    }
}
