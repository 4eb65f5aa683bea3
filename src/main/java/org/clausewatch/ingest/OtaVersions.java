package org.clausewatch.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Progress;

/** A git repository of versions: {@code <Service>/<Terms type>.md}, one commit for each version. */
final class OtaVersions implements OtaSource {
    private static final Pattern PATH = Pattern.compile("([^/]+)/([^/]+)\\.[mM][dD]");

    private final OtaRepository repository;

    OtaVersions(OtaRepository repository) {
        this.repository = repository;
    }

    static Optional<OtaTreePath> path(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() && isService(matcher.group(1))
                ? Optional.of(new OtaTreePath(matcher.group(1), matcher.group(2), "", "md"))
                : Optional.empty();
    }

    /** Folders that repositories have beside those of services. */
    static boolean isService(String folder) {
        return !folder.startsWith(".") && !folder.equals("declarations") && !folder.equals("node_modules");
    }

    @Override
    public Found find(Progress progress) throws IngestException {
        Found found = new Found();
        for (OtaHistory.Recorded recorded : new OtaHistory(repository, found).recorded(OtaVersions::path, progress)) {
            found.add(new OtaEntry(
                    recorded.path().service(),
                    recorded.path().terms(),
                    recorded.commit().at(),
                    recorded.commit().committed() + " " + recorded.commit().id(),
                    recorded.path().terms() + ".md",
                    "",
                    recorded.asked(),
                    () -> OtaDatasets.markdown(repository.read(recorded.blob()))));
        }
        return found;
    }

    @Override
    public void close() {
        repository.close();
    }
}
