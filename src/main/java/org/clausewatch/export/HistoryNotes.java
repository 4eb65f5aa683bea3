package org.clausewatch.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.Gap;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.history.Track;

/**
 * What a reader should know of a history beside its versions: texts that were published and withdrawn, variants
 * that come and go, incomplete pages, and times without observation, a sentence each.
 */
public final class HistoryNotes {
    private static final List<String> EXCEPTIONS = List.of("reverted", "partial", "other-document", "alternates");

    /** More days of damaged snapshots are not listed. */
    private static final int MOST_DAYS = 5;

    private final Wording wording;

    /** Chooses the words. */
    public HistoryNotes(Wording wording) {
        this.wording = wording;
    }

    /**
     * Returns the sentences: what is damaged, exceptions in order of time, then tracks, then gaps.
     *
     * @param since what ended before is left out
     */
    public List<String> of(DocumentHistory history, Instant since) {
        List<String> notes = new ArrayList<>();
        damaged(history, since).ifPresent(notes::add);
        notes.addAll(exceptions(history.folds(), since));
        for (int i = 0; i < history.tracks().size(); i++) {
            notes.add(track(history.tracks().get(i), i + 1, history.tracks().size()));
        }
        history.gaps().stream()
                .filter(gap -> !gap.to().isBefore(since))
                .map(this::gap)
                .forEach(notes::add);
        return notes;
    }

    /** Folds that tell the same of one text are one sentence; a slip of mere labels is not worth one. */
    private List<String> exceptions(List<Fold> folds, Instant since) {
        Map<String, List<Fold>> same = new LinkedHashMap<>();
        for (Fold fold : folds) {
            Map<String, String> params = fold.reason().params();
            boolean says = "true".equals(params.get("substance"));
            if (EXCEPTIONS.contains(fold.reason().code())
                    && says
                    && !fold.observation().at().isBefore(since)) {
                boolean once = fold.reason().code().equals("reverted");
                String key = String.join(
                        "\n",
                        fold.reason().code(),
                        params.getOrDefault("lost-words", ""),
                        params.getOrDefault("gained-words", ""),
                        once ? params.getOrDefault("to", "") : "");
                same.computeIfAbsent(key, words -> new ArrayList<>()).add(fold);
            }
        }
        return same.values().stream().map(this::exception).toList();
    }

    private String exception(List<Fold> folds) {
        Map<String, String> params = new TreeMap<>(folds.getFirst().reason().params());
        params.put("count", times(folds.size()));
        params.put("from", day(params.getOrDefault("from", "")));
        params.put("to", day(folds.getLast().reason().params().getOrDefault("to", "")));
        params.put("period", period("between", params.getOrDefault("from", ""), "and", params.getOrDefault("to", "")));
        String code = folds.getFirst().reason().code();
        return wording.phrase("exception", params.containsKey("states") ? "next-edition" : code, params);
    }

    private String track(Track track, int number, int tracks) {
        Map<String, String> params = new TreeMap<>();
        if (tracks > 1) {
            params.put("number", Integer.toString(number));
        }
        params.put("language", Wording.languageName(track.language()));
        params.put("versions", TextChangeLog.number(track.versions().size(), "version"));
        params.put("count", times(track.observations()));
        params.put(
                "period",
                period(
                        "from",
                        day(first(track.versions().getFirst())),
                        "to",
                        day(last(track.versions().getLast()))));
        return wording.phrase("track", track.kind(), params);
    }

    private Optional<String> damaged(DocumentHistory history, Instant since) {
        List<Instant> damaged =
                history.damaged().stream().filter(at -> !at.isBefore(since)).toList();
        if (damaged.isEmpty()) {
            return Optional.empty();
        }
        String days = damaged.stream()
                .limit(MOST_DAYS)
                .map(at -> day(at.toString()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(wording.phrase(
                "damaged",
                damaged.size() == 1 ? "one" : "several",
                Map.of(
                        "count",
                        TextChangeLog.count(damaged.size()),
                        "days",
                        damaged.size() > MOST_DAYS ? days + ", …" : days)));
    }

    private String gap(Gap gap) {
        String code = gap.damaged() > 0 ? "damaged" : gap.changesOnly() ? "changes-only" : "unobserved";
        return wording.phrase(
                "gap",
                code,
                Map.of(
                        "from", day(gap.from().toString()),
                        "to", day(gap.to().toString()),
                        "days", Long.toString(ChronoUnit.DAYS.between(date(gap.from()), date(gap.to())))));
    }

    private static String period(String before, String from, String between, String to) {
        return from.equals(to) ? "on " + from : before + " " + from + " " + between + " " + to;
    }

    private static String first(HistoryVersion version) {
        return version.provenance().firstObservedAt().map(Instant::toString).orElse("?");
    }

    private static String last(HistoryVersion version) {
        return version.provenance().lastObservedAt().map(Instant::toString).orElse("?");
    }

    private static String times(int count) {
        return count == 1 ? "once" : TextChangeLog.count(count) + " times";
    }

    private static String day(String instant) {
        return instant.length() < 2 ? instant : date(Instant.parse(instant)).toString();
    }

    private static LocalDate date(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
