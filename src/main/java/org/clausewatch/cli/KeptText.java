package org.clausewatch.cli;

import java.time.ZoneOffset;
import java.util.Locale;
import org.clausewatch.export.Wording;
import org.clausewatch.history.Observation;
import org.clausewatch.model.Version;
import org.clausewatch.workspace.Kept;

/** Tells what became of a page that was brought in. */
final class KeptText {
    private KeptText() {}

    static String of(Kept kept) {
        String name = kept.document().service() + ", " + kept.document().terms();
        String day =
                kept.observation().at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String first = kept.alreadyThere()
                ? "The archive has this page of " + name + " already, as seen on " + day + "."
                : "Kept: " + name + ", as seen on " + day + ".";
        return first + "\n" + content(kept) + "\n";
    }

    private static String content(Kept kept) {
        return switch (kept.observation().content()) {
            case Observation.Readable(Version version) ->
                String.format(
                        Locale.ROOT,
                        "%,d words, %s. 'clausewatch log \"%s\"' shows what changed.",
                        version.words(),
                        Wording.languageName(version.language()),
                        Documents.name(kept.document()));
            case Observation.NotThePolicy(var reason) ->
                "It shows no policy: " + Wording.english().fold(reason) + ". It is no version of the document.";
        };
    }
}
