package org.clausewatch.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Which archive is used where the user names none. */
final class DefaultArchive {
    private DefaultArchive() {}

    /**
     * In a checkout its sample archive, otherwise a folder among the user's data.
     *
     * @param here the folder in which the program was started
     */
    static Path folder(Path here, Properties system, Map<String, String> environment) {
        Path sample = here.resolve("snapshots");
        if (Files.isRegularFile(here.resolve("pom.xml")) && Files.isRegularFile(sample.resolve("archive.json"))) {
            return sample;
        }
        return userData(system, environment);
    }

    private static Path userData(Properties system, Map<String, String> environment) {
        Path home = Path.of(system.getProperty("user.home", ""));
        String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return pathIn(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Clausewatch");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Clausewatch");
        }
        return pathIn(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("clausewatch");
    }

    private static Path pathIn(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
