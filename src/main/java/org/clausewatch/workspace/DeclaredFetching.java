package org.clausewatch.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausewatch.archive.Archive;
import org.clausewatch.archive.ArchiveException;
import org.clausewatch.archive.Capture;
import org.clausewatch.archive.Circumstances;
import org.clausewatch.archive.ContentCoding;
import org.clausewatch.archive.Exchange;
import org.clausewatch.archive.NewSnapshot;
import org.clausewatch.fetch.FetchOutcome;
import org.clausewatch.fetch.FetchRequest;
import org.clausewatch.fetch.Fetcher;
import org.clausewatch.ingest.DeclarationJson;
import org.clausewatch.ingest.PageBundle;
import org.clausewatch.model.DocumentRef;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.Progress;

/** Fetches declared documents into an archive; each snapshot keeps the declaration that it was fetched by. */
final class DeclaredFetching {
    private static final int HTTP_OK = 200;

    private final Keeping keeping;
    private final Fetcher fetcher;

    DeclaredFetching(Keeping keeping, Fetcher fetcher) {
        this.keeping = keeping;
        this.fetcher = fetcher;
    }

    List<DeclaredFetch> fetch(List<DeclaredDocuments.Declared> documents, Progress progress) throws ArchiveException {
        List<DeclaredFetch> fetched = new ArrayList<>();
        for (int i = 0; i < documents.size() && !progress.cancelled(); i++) {
            DeclaredDocuments.Declared declared = documents.get(i);
            DocumentRef document = declared.document();
            progress.report(
                    "Fetching " + (i + 1) + " of " + documents.size() + ": " + document.service() + ", "
                            + document.terms(),
                    (double) i / documents.size());
            fetched.add(new DeclaredFetch(
                    document, declared.declaration().isCombined() ? pages(declared) : page(declared)));
        }
        return fetched;
    }

    private DeclaredFetch.Outcome page(DeclaredDocuments.Declared declared) throws ArchiveException {
        DocumentRef document = declared.document();
        FetchRequest request = FetchRequest.of(document.url());
        Optional<Capture> latest = LatestPage.of(keeping.archiveOrNew(), document);
        return switch (fetcher.fetch(latest.isPresent() ? request.unlessSameAs(latest.get()) : request)) {
            case FetchOutcome.Observed answer ->
                new DeclaredFetch.Done(
                        keep(withDeclaration(answer.snapshot(document), declared)),
                        answer instanceof FetchOutcome.NotModified);
            case FetchOutcome.RefusedByRobots refused -> new DeclaredFetch.Failed(refused.message());
            case FetchOutcome.Failed failed -> new DeclaredFetch.Failed(failed.message());
        };
    }

    /** Fetches all pages of a document; without one of them the others are not the document. */
    private DeclaredFetch.Outcome pages(DeclaredDocuments.Declared declared) throws ArchiveException {
        List<PageBundle.Part> parts = new ArrayList<>();
        Optional<NewSnapshot> first = Optional.empty();
        for (PageDeclaration page : declared.declaration().pages()) {
            switch (fetcher.fetch(FetchRequest.of(page.fetch()))) {
                case FetchOutcome.Captured captured -> {
                    if (captured.status() != HTTP_OK) {
                        return new DeclaredFetch.Failed("The page " + page.fetch() + " answers with status "
                                + captured.status() + "; without it the document is not whole, and nothing was kept.");
                    }
                    try {
                        parts.add(part(captured.exchanges().getLast()));
                    } catch (IOException e) {
                        return new DeclaredFetch.Failed(String.valueOf(e.getMessage()));
                    }
                    first = first.or(() -> Optional.of(captured.snapshot(declared.document())));
                }
                case FetchOutcome.NotModified unasked ->
                    throw new IllegalStateException("Nothing was said of an earlier page");
                case FetchOutcome.RefusedByRobots refused -> {
                    return new DeclaredFetch.Failed(refused.message());
                }
                case FetchOutcome.Failed failed -> {
                    return new DeclaredFetch.Failed(failed.message());
                }
            }
        }
        PageBundle.Bundle bundle = PageBundle.of(parts);
        NewSnapshot asked = withDeclaration(first.orElseThrow(), declared);
        return new DeclaredFetch.Done(
                keep(new NewSnapshot(
                        asked.document(),
                        asked.at(),
                        new NewSnapshot.Resource(parts.getFirst().url(), bundle.contentType(), bundle.body()),
                        asked.circumstances())),
                false);
    }

    private static PageBundle.Part part(Exchange exchange) throws IOException {
        Exchange.Response response = exchange.response();
        return new PageBundle.Part(
                exchange.url(),
                response.header("Content-Type").orElse(""),
                ContentCoding.decode(response.body(), response.headers(), Archive.LARGEST_PAGE));
    }

    private static NewSnapshot withDeclaration(NewSnapshot snapshot, DeclaredDocuments.Declared declared) {
        Circumstances made = snapshot.circumstances();
        Map<String, String> asked = new TreeMap<>(made.asked());
        asked.put("declaration", DeclarationJson.write(declared.declaration()));
        return new NewSnapshot(
                snapshot.document(),
                snapshot.at(),
                snapshot.content(),
                new Circumstances(made.origin(), made.source(), made.retrievedAt(), asked, made.overrides()));
    }

    private Kept keep(NewSnapshot snapshot) throws ArchiveException {
        return keeping.kept(keeping.archiveOrNew().add(snapshot));
    }
}
