package org.clausewatch.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Whether a window can be shown.
 *
 * @param usable false where there certainly is no screen
 */
record Display(boolean usable) {
    /** Looks at the operating system and at what the environment says of a screen. */
    static Display of(Properties system, Map<String, String> environment) {
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean bringsItsOwn = os.contains("windows") || os.contains("mac");
        return new Display(
                bringsItsOwn || !environment.getOrDefault("DISPLAY", "").isBlank());
    }
}
