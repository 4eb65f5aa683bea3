package org.clausewatch.desktop.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clausewatch.model.ChangeLog;

/** A figure of the summary that is also the switch for what it counts: "AI training 3". */
public final class Pill {
    /** What a pill counts. */
    public enum Counts {
        /** Changes of substance that concern one topic. */
        TOPIC,
        /** Changes of substance that concern no topic with a pill of its own. */
        OTHER,
        /** Changes in parts in another language, which were not judged. */
        UNJUDGED,
        /** Editorial changes. */
        EDITORIAL
    }

    private final Counts counts;
    private final String topic;
    private final String name;
    private final int count;
    private final BooleanProperty on;

    Pill(Counts counts, String topic, String name, int count, boolean on) {
        this.counts = counts;
        this.topic = topic;
        this.name = name;
        this.count = count;
        this.on = new SimpleBooleanProperty(on);
    }

    /** Returns the pills of a change log: the main topics, other topics it has, other changes, editorial ones. */
    static List<Pill> of(ChangeLog log) {
        if (log.changes().isEmpty()) {
            // No figure of nothing: the sentence says what that means.
            return List.of();
        }
        List<Pill> pills = new ArrayList<>();
        Map<String, Integer> counts = log.summary().topics();
        boolean judged = log.summary().judged();
        TreeSet<String> named = new TreeSet<>(counts.keySet());
        if (judged) {
            named.addAll(ChangeFilter.MAIN_TOPICS);
            for (String topic : ChangeFilter.MAIN_TOPICS) {
                pills.add(topicPill(topic, counts.getOrDefault(topic, 0), true));
            }
        }
        counts.forEach((topic, count) -> {
            if (!ChangeFilter.MAIN_TOPICS.contains(topic)) {
                pills.add(topicPill(topic, count, false));
            }
        });
        int others = (int) log.changes().stream()
                .filter(change -> ChangeFilter.isOther(change.judgement(), named))
                .count();
        int unjudged = (int) log.changes().stream()
                .filter(change -> change.judgement().notJudgedLanguage().isPresent())
                .count();
        if (unjudged > 0) {
            pills.add(new Pill(Pill.Counts.UNJUDGED, "", "Not judged", unjudged, true));
        }
        // Where nothing could be judged, no change may be hidden behind a topic that was never looked for.
        String name = judged ? "Other changes" : "Changes, not judged";
        pills.add(new Pill(Pill.Counts.OTHER, "", name, others, !judged));
        pills.add(new Pill(Pill.Counts.EDITORIAL, "", "Editorial", log.summary().editorial(), false));
        return pills;
    }

    private static Pill topicPill(String topic, int count, boolean on) {
        return new Pill(Pill.Counts.TOPIC, topic, Chip.topicName(topic), count, on);
    }

    /** Returns what it counts. */
    public Counts counts() {
        return counts;
    }

    /** Returns the topic's id, or "" where it counts something else. */
    public String topic() {
        return topic;
    }

    /** Returns the name of what it counts. */
    public String name() {
        return name;
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns whether these changes are asked for; the reader sets it. */
    public BooleanProperty onProperty() {
        return on;
    }
}
