package org.clausewatch.ingest;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausewatch.model.Declaration;
import org.clausewatch.model.PageDeclaration;
import org.clausewatch.model.Progress;

/**
 * A git repository of pages as served: {@code <Service>/<Terms type>[ #<document id>].html|.pdf}.
 *
 * <p>Where declarations are given, the one that was valid at a page's time is kept with it, and the pages
 * of a document that is spread over several become one snapshot for each time at which any of them was
 * recorded, once all are there. Otherwise each such page is a document of its own, named as its file is.
 */
final class OtaSnapshots implements OtaSource {
    private static final Pattern PATH =
            Pattern.compile("([^/]+)/([^/]+?)(?: #([^/]+))?\\.(html|pdf)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+");

    private final OtaRepository repository;
    private final DeclarationFolder declarations;

    OtaSnapshots(OtaRepository repository, DeclarationFolder declarations) {
        this.repository = repository;
        this.declarations = declarations;
    }

    static Optional<OtaTreePath> path(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !OtaVersions.isService(matcher.group(1))) {
            return Optional.empty();
        }
        String id = matcher.group(3) == null ? "" : matcher.group(3);
        return Optional.of(new OtaTreePath(
                matcher.group(1), matcher.group(2), id, matcher.group(4).toLowerCase(Locale.ROOT)));
    }

    /** The pages of one document that were recorded at one time. */
    private record Moment(String service, String terms, Instant at) {}

    @Override
    public Found find(Progress progress) throws IngestException {
        Found found = new Found();
        List<OtaHistory.Recorded> all =
                new ArrayList<>(new OtaHistory(repository, found).recorded(OtaSnapshots::path, progress));
        all.sort(
                Comparator.comparing((OtaHistory.Recorded each) -> each.commit().at())
                        .thenComparing(each -> each.path().service())
                        .thenComparing(each -> each.path().terms())
                        .thenComparing(each -> each.commit().committed())
                        .thenComparing(each -> each.commit().id()));
        Map<Moment, List<OtaHistory.Recorded>> parts = new LinkedHashMap<>();
        SortedSet<String> alone = new TreeSet<>();
        for (OtaHistory.Recorded each : all) {
            OtaTreePath path = each.path();
            Optional<Declaration> declaration =
                    declarations.at(path.service(), path.terms(), each.commit().at());
            if (declaration.isPresent()
                    && declaration.get().isCombined()
                    && page(declaration.get(), path).isPresent()) {
                parts.computeIfAbsent(
                                new Moment(
                                        path.service(),
                                        path.terms(),
                                        each.commit().at()),
                                _ -> new ArrayList<>())
                        .add(each);
            } else {
                found.add(entry(each, declaration));
                if (!path.documentId().isEmpty()) {
                    alone.add(path.service() + "/" + path.terms());
                }
            }
        }
        combine(parts, found);
        if (!alone.isEmpty()) {
            found.note("Documents of several pages without a declaration that joins them: "
                    + String.join(", ", alone)
                    + ". Each page was brought in as a document of its own, named “Terms type #page”. To have them"
                    + " joined, give the collection's declarations with --declarations and import into a new archive.");
        }
        return found;
    }

    private OtaEntry entry(OtaHistory.Recorded each, Optional<Declaration> declaration) {
        OtaTreePath path = each.path();
        Map<String, String> asked = each.asked();
        Optional<PageDeclaration> page = declaration.flatMap(found -> page(found, path));
        page.ifPresent(found -> asked.put("declaration", DeclarationJson.write(new Declaration(List.of(found)))));
        return new OtaEntry(
                path.service(),
                path.termsAndId(),
                each.commit().at(),
                each.commit().committed() + " " + each.commit().id(),
                path.termsAndId() + "." + path.ending(),
                url(each, page),
                asked,
                () -> new PageBundle.Bundle(contentType(path), repository.read(each.blob())));
    }

    /** Which of a declaration's pages a file holds. */
    private static Optional<PageDeclaration> page(Declaration declaration, OtaTreePath path) {
        if (path.documentId().isEmpty()) {
            return declaration.isCombined()
                    ? Optional.empty()
                    : Optional.of(declaration.pages().getFirst());
        }
        String id = bare(path.documentId());
        return declaration.pages().stream()
                .filter(page -> bare(documentId(page.fetch())).equals(id))
                .findFirst();
    }

    /** Returns the id by which the engine files a page: its path, without signs that file names lack. */
    static String documentId(String url) {
        try {
            String path = URI.create(url).getRawPath();
            String decoded = path == null ? "" : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.replace('/', '-').replaceAll("[\\\\:\"<>|*?]", "_");
        } catch (IllegalArgumentException e) {
            // An address that is against the rules has no page that could be found by it.
            return "";
        }
    }

    /** Whether the slash at the start or end of a path counts differs with the engine's version. */
    private static String bare(String id) {
        return id.replaceAll("^-+|-+$", "");
    }

    private static String contentType(OtaTreePath path) {
        return path.ending().equals("pdf") ? "application/pdf" : "text/html";
    }

    private static String url(OtaHistory.Recorded each, Optional<PageDeclaration> page) {
        String said = each.commit().trailers().getOrDefault("x-source-document-location", "");
        String url = said.isEmpty() ? page.map(PageDeclaration::fetch).orElse("") : said;
        return ADDRESS.matcher(url).matches() ? url : "";
    }

    private void combine(Map<Moment, List<OtaHistory.Recorded>> parts, Found found) {
        Map<String, Map<String, OtaHistory.Recorded>> latest = new HashMap<>();
        for (Map.Entry<Moment, List<OtaHistory.Recorded>> entry : parts.entrySet()) {
            Moment moment = entry.getKey();
            Declaration declaration = declarations
                    .at(moment.service(), moment.terms(), moment.at())
                    .orElseThrow();
            Map<String, OtaHistory.Recorded> known =
                    latest.computeIfAbsent(moment.service() + "/" + moment.terms(), _ -> new TreeMap<>());
            entry.getValue().forEach(each -> known.put(bare(each.path().documentId()), each));
            List<OtaHistory.Recorded> whole = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (PageDeclaration page : declaration.pages()) {
                OtaHistory.Recorded part = known.get(bare(documentId(page.fetch())));
                if (part == null) {
                    missing.add(page.fetch());
                } else {
                    whole.add(part);
                }
            }
            if (missing.isEmpty()) {
                found.add(combined(moment, declaration, entry.getValue().getLast(), whole));
            } else {
                found.skip(
                        OtaSkip.Why.INCOMPLETE,
                        moment.service() + "/" + moment.terms() + " of " + moment.at() + ": not recorded yet: "
                                + String.join(", ", missing));
            }
        }
    }

    private OtaEntry combined(
            Moment moment, Declaration declaration, OtaHistory.Recorded latest, List<OtaHistory.Recorded> pages) {
        Map<String, String> asked = latest.asked();
        asked.put("declaration", DeclarationJson.write(declaration));
        List<PageBundle.Part> heads = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            OtaHistory.Recorded page = pages.get(i);
            Optional<PageDeclaration> declared = Optional.of(declaration.pages().get(i));
            heads.add(new PageBundle.Part(url(page, declared), contentType(page.path()), new byte[0]));
        }
        OtaEntry.Body body = () -> {
            List<PageBundle.Part> parts = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                PageBundle.Part head = heads.get(i);
                parts.add(new PageBundle.Part(
                        head.url(),
                        head.contentType(),
                        repository.read(pages.get(i).blob())));
            }
            return PageBundle.of(parts);
        };
        return new OtaEntry(
                moment.service(),
                moment.terms(),
                moment.at(),
                latest.commit().committed() + " " + latest.commit().id(),
                "",
                heads.getFirst().url(),
                asked,
                body);
    }

    @Override
    public void close() {
        repository.close();
    }
}
