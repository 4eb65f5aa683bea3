package org.clausewatch.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.Origin;

/** Puts texts into an archive as an import of files would. */
final class MarkdownPages {
    private MarkdownPages() {}

    static void add(Path archive, DocumentRef document, String at, String text) throws ArchiveException {
        Archive.openOrCreate(archive)
                .add(new NewSnapshot(
                        document,
                        Instant.parse(at),
                        new NewSnapshot.Resource(
                                "", "text/markdown; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)),
                        Circumstances.of(Origin.FILE)));
    }
}
