package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    /** What WCAG 2 asks of small text. */
    private static final double READABLE = 4.5;

    private static final Pattern NAMED = Pattern.compile("-cw-([\\w-]+):\\s*(#\\p{XDigit}{6});");
    private static final List<String> GROUNDS =
            List.of("page", "panel", "raised", "selected", "deleted-block", "inserted-block", "absent");

    private static Map<String, Color> colours(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/desktop/" + sheet))) {
            Map<String, Color> colours = new TreeMap<>();
            Matcher named = NAMED.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (named.find()) {
                colours.put(named.group(1), Color.web(named.group(2)));
            }
            return colours;
        }
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double ratio(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void keepsAllTextReadableOnItsGround(String sheet) throws IOException {
        assertEquals(21, ratio(Color.BLACK, Color.WHITE), 0.001);
        Map<String, Color> colours = colours(sheet);
        Map<String, List<String>> groundsByText = new TreeMap<>();
        List.of("text", "muted", "faint").forEach(name -> groundsByText.put(name, GROUNDS));
        groundsByText.put("accent", List.of("page", "panel", "selected"));
        for (String topic : List.of("ai", "sharing", "other")) {
            groundsByText.put(topic, List.of("page", "panel", "selected", topic + "-shade"));
        }
        for (String kind : List.of("warning", "notice", "calm", "danger")) {
            groundsByText.put(kind, List.of(kind + "-shade"));
        }
        groundsByText.put("deleted-text", List.of("deleted-shade", "deleted-block", "page", "selected"));
        groundsByText.put("inserted-text", List.of("inserted-shade", "inserted-block", "page", "selected"));

        List<String> poor = new ArrayList<>();
        groundsByText.forEach((text, grounds) -> grounds.forEach(ground -> {
            double ratio = ratio(
                    Objects.requireNonNull(colours.get(text)), Objects.requireNonNull(colours.get(ground), ground));
            if (ratio < READABLE) {
                poor.add(text + " on " + ground + ": " + ratio);
            }
        }));
        assertTrue(poor.isEmpty(), poor.toString());
    }
}
