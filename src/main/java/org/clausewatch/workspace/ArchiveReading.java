package org.clausewatch.workspace;

import java.util.ArrayList;
import java.util.List;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Snapshot;
import org.clausewatch.extract.ExtractException;
import org.clausewatch.extract.Extraction;
import org.clausewatch.extract.Extractor;
import org.clausewatch.extract.Page;
import org.clausewatch.extract.PageCheck;
import org.clausewatch.history.Observation;
import org.clausewatch.ingest.DeclarationJson;
import org.clausewatch.ingest.IngestException;
import org.clausewatch.ingest.PageBundle;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.Reason;

/** Reads what snapshots show. */
final class ArchiveReading {
    /** What an import notes of a text that was extracted anew from an earlier page. */
    private static final String EXTRACTION = "extraction";

    private static final String UPGRADE = "upgrade";

    private final Extractor extractor = new Extractor();

    /** Reads what a capture shows; a page that cannot be read is none of the policy's versions. */
    Observation observe(Snapshot snapshot, Capture capture) {
        return observation(snapshot, content(capture));
    }

    /** Returns the observation of a snapshot that shows something. */
    Observation observation(Snapshot snapshot, Observation.Content content) {
        return new Observation(
                snapshot.id(),
                snapshot.at(),
                snapshot.circumstances().origin(),
                snapshot.source(),
                snapshot.payloadSha256(),
                snapshot.circumstances().retrievedAt(),
                UPGRADE.equals(snapshot.circumstances().asked().get(EXTRACTION)),
                content);
    }

    /** Reads what a capture shows, by the declaration that is kept with it. */
    Observation.Content content(Capture capture) {
        try {
            Extraction extraction = extractor.extract(pages(capture));
            return switch (extraction.finding()) {
                case PageCheck.Policy policy -> new Observation.Readable(extraction.version());
                case PageCheck.NotThePolicy other -> new Observation.NotThePolicy(other.reason());
            };
        } catch (ExtractException e) {
            return new Observation.NotThePolicy(e.reason().orElseGet(() -> notThePolicy(e.getMessage())));
        } catch (IngestException e) {
            return new Observation.NotThePolicy(notThePolicy(e.getMessage()));
        }
    }

    private static Reason notThePolicy(String words) {
        return Reason.of("not-a-policy", "words", words);
    }

    /** Returns the pages that a capture holds: one, unless its document is spread over several. */
    private static List<Page> pages(Capture capture) throws IngestException {
        List<PageDeclaration> declared = declared(capture);
        if (!PageBundle.is(capture.contentType())) {
            return List.of(new Page(
                    capture.body(),
                    capture.snapshot().circumstances().source(),
                    capture.contentType(),
                    capture.snapshot().url(),
                    capture.status(),
                    declared.size() == 1 ? declared.getFirst() : PageDeclaration.NONE));
        }
        List<PageBundle.Part> parts = PageBundle.parts(capture.contentType(), capture.body());
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PageBundle.Part part = parts.get(i);
            PageDeclaration declaration = declared.size() == parts.size() ? declared.get(i) : PageDeclaration.NONE;
            pages.add(new Page(part.body(), "", part.contentType(), part.url(), 0, declaration));
        }
        if (pages.isEmpty()) {
            throw new IngestException("The snapshot holds no pages.");
        }
        return pages;
    }

    private static List<PageDeclaration> declared(Capture capture) throws IngestException {
        String json = capture.snapshot().circumstances().asked().getOrDefault("declaration", "");
        return json.isEmpty() ? List.of() : DeclarationJson.read(json).pages();
    }
}
