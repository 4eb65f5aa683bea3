package org.clausewatch.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.clausewatch.archive.Archive;
import org.clausewatch.ingest.OtaImport;
import org.clausewatch.ingest.OtaRequest;
import org.clausewatch.model.Progress;

/** Brings a data set into an archive and leaves it without an index. Arguments: the ZIP, and the archive's folder. */
final class OneImport {
    private OneImport() {}

    public static void main(String[] arguments) throws Exception {
        OtaRequest request = new OtaRequest(
                Path.of(arguments[0]), Optional.empty(), Set.of(), Optional.empty(), OtaRequest.ATTRIBUTION);
        OtaImport.check(request);
        new OtaImport(Archive.openOrCreate(Path.of(arguments[1]))).run(request, Progress.UNWATCHED);
    }
}
