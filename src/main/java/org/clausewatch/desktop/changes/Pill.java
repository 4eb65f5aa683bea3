package org.clausewatch.desktop.changes;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A figure of the summary that is also the switch for what it counts: "AI training 3". */
public final class Pill {
    /** What a pill counts. */
    public enum Counts {
        /** Changes of substance that concern one topic. */
        TOPIC,
        /** Changes of substance that concern no topic with a pill of its own. */
        OTHER,
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
