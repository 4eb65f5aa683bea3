package org.clausewatch.ingest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be imported from Open Terms Archive.
 *
 * @param path a ZIP or a folder
 * @param kind what it is; empty: found out by looking at it
 * @param services the only services to import; empty: all. Capitals do not count
 * @param declarations a folder of declarations by which snapshots are read; empty: looked for beside
 *     them, then in the archive
 * @param attribution whom to name as the source, kept with every snapshot
 */
public record OtaRequest(
        Path path, Optional<OtaKind> kind, Set<String> services, Optional<Path> declarations, String attribution) {
    /** Names the source as the licence of the public collections asks. */
    public static final String ATTRIBUTION =
            "Open Terms Archive contributors, https://opentermsarchive.org, Open Data Commons Attribution License"
                    + " (ODC-By) v1.0, https://opendatacommons.org/licenses/by/1-0/";

    public OtaRequest {
        services = Set.copyOf(services);
    }

    /** Asks for all that is in a ZIP or folder. */
    public static OtaRequest of(Path path) {
        return new OtaRequest(path, Optional.empty(), Set.of(), Optional.empty(), ATTRIBUTION);
    }

    boolean wants(String service) {
        return services.isEmpty() || services.stream().anyMatch(service::equalsIgnoreCase);
    }
}
