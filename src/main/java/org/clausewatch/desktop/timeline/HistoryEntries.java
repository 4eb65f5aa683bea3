package org.clausewatch.desktop.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.clausewatch.export.HistoryNotes;
import org.clausewatch.export.Wording;
import org.clausewatch.history.DocumentHistory;
import org.clausewatch.history.Fold;
import org.clausewatch.history.HistoryVersion;
import org.clausewatch.model.Provenance;
import org.jspecify.annotations.Nullable;

/** A document's history line by line: what to know of the whole, then each observation in order of time. */
final class HistoryEntries {
    private static final Wording WORDING = Wording.english();

    private record Timed(Instant at, HistoryEntry entry) {}

    private HistoryEntries() {}

    static List<HistoryEntry> of(DocumentHistory history) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (String note : new HistoryNotes(WORDING).of(history, Instant.MIN)) {
            entries.add(new HistoryEntry(HistoryEntry.Kind.NOTE, "", note, List.of(), OptionalInt.empty()));
        }
        List<Timed> observed = new ArrayList<>();
        for (int i = 0; i < history.versions().size(); i++) {
            observed.add(version(history.versions().get(i), i));
        }
        history.folds().forEach(fold -> observed.add(fold(fold)));
        observed.sort(Comparator.comparing(Timed::at));
        observed.forEach(each -> entries.add(each.entry()));
        return List.copyOf(entries);
    }

    private static Timed version(HistoryVersion version, int index) {
        Provenance provenance = version.provenance();
        return new Timed(
                provenance.firstObservedAt().orElse(Instant.MIN),
                new HistoryEntry(
                        HistoryEntry.Kind.VERSION,
                        TimelineWords.name(provenance),
                        "Version " + (index + 1),
                        List.of(new HistoryEntry.Detail("", TimelineWords.details(version.version(), provenance))),
                        OptionalInt.of(index)));
    }

    private static Timed fold(Fold fold) {
        Map<String, String> params = new TreeMap<>(fold.reason().params());
        List<HistoryEntry.Detail> details = new ArrayList<>();
        quote("It said", params.get("gained-words"), details);
        quote("It lacked", params.get("lost-words"), details);
        quote("Words", params.get("words"), details);
        if (params.containsKey("old") && params.containsKey("new")) {
            quote("Before", params.get("old"), details);
            quote("Then", params.get("new"), details);
        }
        String from = params.getOrDefault("from", "");
        String to = params.getOrDefault("to", "");
        if (!from.isEmpty() && !to.isEmpty()) {
            details.add(new HistoryEntry.Detail(
                    "The text around it", "seen until " + day(from) + ", and again from " + day(to)));
        }
        String reason = WORDING.fold(TimelineWords.withDays(fold.reason()));
        return new Timed(
                fold.observation().at(),
                new HistoryEntry(
                        HistoryEntry.Kind.FOLD,
                        TimelineWords.day(fold.observation().at()),
                        "Folded: " + reason,
                        details,
                        OptionalInt.empty()));
    }

    private static void quote(String label, @Nullable String words, List<HistoryEntry.Detail> details) {
        if (words != null) {
            details.add(new HistoryEntry.Detail(label, words.isEmpty() ? "nothing" : "“" + words + "”"));
        }
    }

    /** Times of folds come as instants; what is none is shown as it came. */
    private static String day(String at) {
        return at.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z") ? TimelineWords.day(Instant.parse(at)) : at;
    }
}
