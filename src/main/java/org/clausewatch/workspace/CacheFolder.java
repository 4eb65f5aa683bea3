package org.clausewatch.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The folder in which this user's programs keep what can be made anew. */
final class CacheFolder {
    private CacheFolder() {}

    /** Returns the folder that the system's customs give. It need not exist. */
    static Path of(Properties system, Map<String, String> environment) {
        Path home = Path.of(system.getProperty("user.home", ""));
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return pathIn(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Clausewatch")
                    .resolve("Cache");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Clausewatch");
        }
        return pathIn(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("clausewatch");
    }

    private static Path pathIn(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
