package org.clausewatch.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stories of the sample archive, read from the sources of the tests. */
final class SampleStories {
    /** Tests run in the project's folder. */
    static final Path SOURCES = Path.of("src", "test", "resources", "sample");

    /** What all policies of the sample are. */
    static final String TERMS = "Privacy Policy";

    private static final List<String> FOLDERS = List.of("emberlatch", "mootgarth", "natterwick", "pennybracken");

    private SampleStories() {}

    /** Returns the stories in the alphabetical order of their services. */
    static List<Story> read() throws IOException {
        List<Story> stories = new ArrayList<>();
        for (String folder : FOLDERS) {
            stories.add(StoryReader.read(SOURCES.resolve(folder)));
        }
        return List.copyOf(stories);
    }
}
