package org.clausewatch.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out by looking at it what a ZIP or folder holds. */
final class OtaSources {
    private static final String WHAT_IS_TAKEN =
            " Name a data set (a ZIP or the folder it was unpacked to), a cloned repository of versions or snapshots, or"
                    + " a folder of declarations; https://github.com/OpenTermsArchive has them.";

    private OtaSources() {}

    /**
     * Tells what it is: what the user says, else what it looks like.
     *
     * @throws IngestException if there is nothing that can be imported
     */
    static OtaKind kind(OtaRequest request) throws IngestException {
        if (Files.notExists(request.path())) {
            throw new IngestException("There is no file or folder " + request.path() + ".");
        }
        return request.kind().isPresent() ? request.kind().get() : kind(request.path());
    }

    private static OtaKind kind(Path path) throws IngestException {
        if (!Files.isDirectory(path)) {
            if (isZip(path)) {
                return OtaKind.DATASET;
            }
            throw new IngestException(path + " is no ZIP." + WHAT_IS_TAKEN);
        }
        String otherwise = "";
        Optional<OtaRepository> repository = OtaRepository.open(path);
        if (repository.isPresent()) {
            try (OtaRepository opened = repository.get()) {
                Optional<OtaKind> kind = opened.kind();
                if (kind.isPresent()) {
                    return kind.get();
                }
            }
            otherwise = " If it is a repository whose latest commit has no documents any more, say with --kind what it"
                    + " held.";
        }
        if (declarations(path).isPresent()) {
            return OtaKind.DECLARATIONS;
        }
        if (OtaFolder.holdsVersions(path)) {
            return OtaKind.DATASET;
        }
        throw new IngestException(
                path + " holds nothing of Open Terms Archive that is known." + WHAT_IS_TAKEN + otherwise);
    }

    private static boolean isZip(Path file) throws IngestException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        } catch (IOException e) {
            throw new IngestException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Returns the folder of declarations that a folder holds or is. */
    static Optional<Path> declarations(Path path) throws IngestException {
        Path inside = path.resolve("declarations");
        if (Files.isDirectory(inside)) {
            return Optional.of(inside);
        }
        return DeclarationFolder.read(path).services().isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /**
     * Opens what holds observations.
     *
     * @param declarations by which pages as served are read
     */
    static OtaSource open(Path path, OtaKind kind, DeclarationFolder declarations) throws IngestException {
        return switch (kind) {
            case DATASET -> Files.isDirectory(path) ? new OtaFolder(path) : OtaZip.open(path);
            case VERSIONS -> new OtaVersions(repository(path));
            case SNAPSHOTS -> new OtaSnapshots(repository(path), declarations);
            case DECLARATIONS -> throw new IllegalArgumentException("Declarations are no observations");
        };
    }

    private static OtaRepository repository(Path path) throws IngestException {
        return OtaRepository.open(path)
                .orElseThrow(() -> new IngestException(path + " is no git repository. Clone the collection with git and"
                        + " name the folder, with or without --bare."));
    }
}
