package org.clausewatch.desktop.changes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausewatch.export.Wording;
import org.clausewatch.model.Direction;
import org.clausewatch.model.Effect;
import org.clausewatch.model.Judgement;

/**
 * A topic of a change and what the text now permits, in a few words: "AI training · permits more".
 *
 * @param topic id of the topic
 * @param name of the topic, for the user
 * @param direction where one was found
 */
public record Chip(String topic, String name, Optional<Direction> direction) {
    private static final Wording WORDING = Wording.english();

    /** Returns a change's topics as chips: the main topics first, the others in the order of the judgement. */
    public static List<Chip> of(Judgement judgement) {
        return judgement.topics().stream()
                .sorted(Comparator.comparingInt(finding -> rank(finding.topic())))
                .map(finding -> new Chip(finding.topic(), topicName(finding.topic()), finding.direction()))
                .toList();
    }

    private static int rank(String topic) {
        int place = ChangeFilter.MAIN_TOPICS.indexOf(topic);
        return place < 0 ? ChangeFilter.MAIN_TOPICS.size() : place;
    }

    /** Returns a topic's name as a heading has it: "Data sharing". */
    public static String topicName(String topic) {
        return capitalised(WORDING.topic(topic));
    }

    /** Returns the whole chip in words. */
    public String words() {
        return direction.map(found -> name + " · " + directionWords(found)).orElse(name);
    }

    /** Returns what the text now permits, in two or three words. */
    public static String directionWords(Direction direction) {
        return switch (direction) {
            case BROADENS -> WORDING.effect(Effect.BROADENS);
            case NARROWS -> WORDING.effect(Effect.NARROWS);
            case MIXED -> "permits more and less";
            case NEUTRAL -> "neither more nor less";
            case UNCLEAR -> "direction unclear";
        };
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
