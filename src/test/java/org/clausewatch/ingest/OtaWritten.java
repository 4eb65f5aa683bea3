package org.clausewatch.ingest;

import java.nio.file.Path;
import org.clausewatch.archive.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of imports from git: a repository that is written for it, and an empty archive. */
abstract class OtaWritten {
    private final String name;

    @TempDir
    Path temp;

    Archive archive;
    OtaGit git;
    Path folder;

    /** Takes the name of the repository's folder. */
    OtaWritten(String name) {
        this.name = name;
    }

    @BeforeEach
    void createRepository() throws Exception {
        archive = OtaFixtures.archive(temp.resolve("archive"));
        folder = temp.resolve(name);
        git = OtaGit.create(folder);
    }

    @AfterEach
    void closeRepository() {
        git.close();
    }
}
