package org.clausewatch.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import org.clausewatch.export.Wording;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.Kept;
import org.clausewatch.workspace.Workspace;
import org.clausewatch.workspace.WorkspaceException;

/** Tells what became of a page that was brought in. */
final class KeptText {
    private final Context context;
    private final Workspace workspace;

    KeptText(Context context, Workspace workspace) {
        this.context = context;
        this.workspace = workspace;
    }

    /** Returns what to tell, some sentences in lines. */
    String of(Kept kept) throws WorkspaceException {
        String name = kept.document().service() + ", " + kept.document().terms();
        String day =
                kept.observation().at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String first = kept.alreadyThere()
                ? "The archive " + workspace.folder() + " has this page of " + name + " already, as seen on " + day
                        + "."
                : "Kept: " + name + ", as seen on " + day + ", in the archive " + workspace.folder() + ".";
        return first + "\n" + content(kept) + "\n";
    }

    private String content(Kept kept) throws WorkspaceException {
        return switch (kept.observation().content()) {
            case Observation.Readable(Version version) ->
                String.format(
                        Locale.ROOT,
                        "%,d words, %s. %s",
                        version.words(),
                        Wording.languageName(version.language()),
                        versions(kept));
            case Observation.NotThePolicy(var reason) ->
                "It shows no policy: " + Wording.english().fold(reason) + ". It is no version of the document.";
        };
    }

    private String versions(Kept kept) throws WorkspaceException {
        int versions;
        try (ProgressLine progress = context.progress()) {
            versions = workspace.history(kept.document(), progress).versions().size();
        }
        if (versions < 2) {
            return "The archive has one version of the document so far.";
        }
        Path folder = workspace.folder();
        String archive = folder.equals(context.archive()) ? "" : " --archive \"" + folder + "\"";
        return "'clausewatch log \"" + Documents.name(kept.document()) + "\"" + archive + "' shows what changed.";
    }
}
