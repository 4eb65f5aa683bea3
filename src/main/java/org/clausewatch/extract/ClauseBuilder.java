package org.clausewatch.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausewatch.model.Clause;
import org.clausewatch.model.ClauseKind;
import org.clausewatch.model.Link;

/** Makes clauses of blocks: enumerators, heading paths, lead-ins, links. The same for every format. */
final class ClauseBuilder {
    private final Optional<URI> base;

    /**
     * Makes a builder.
     *
     * @param url where the page is published, or "" if not known; then links stay as they are
     */
    ClauseBuilder(String url) {
        base = parse(url).filter(URI::isAbsolute);
    }

    /** Returns the clauses of a page, in its order. */
    List<Clause> build(List<Block> blocks) {
        List<Block> shaped = Headings.withBoldTitles(blocks);
        boolean[] furniture = Furniture.marks(shaped);
        LeadIns leadIns = new LeadIns();
        HeadingPath path = new HeadingPath();
        List<Clause> clauses = new ArrayList<>(shaped.size());
        for (int i = 0; i < shaped.size(); i++) {
            Block block = shaped.get(i);
            Enumerator enumerator = block.kind() == ClauseKind.TABLE_ROW
                    ? Enumerator.NONE
                    : Enumerator.of(block.inline().text());
            // A row's text is its cells joined, an empty one at its start included.
            Inline text = block.kind() == ClauseKind.TABLE_ROW
                    ? block.inline()
                    : block.inline()
                            .slice(enumerator.length(), block.inline().text().length());
            ClauseKind kind =
                    block.kind() == ClauseKind.PARAGRAPH && enumerator.item() ? ClauseKind.LIST_ITEM : block.kind();
            Block typed = block.as(kind, block.level()).withInline(text);
            String leadIn = leadIns.of(typed);
            if (kind == ClauseKind.HEADING) {
                path.enter(block.level());
            }
            clauses.add(new Clause(
                    clauses.size(),
                    kind,
                    enumerator.number().isEmpty() ? block.number() : enumerator.number(),
                    path.above(),
                    leadIn,
                    text.text(),
                    cells(block),
                    links(text),
                    furniture[i]));
            if (kind == ClauseKind.HEADING && !furniture[i]) {
                path.add(block.level(), text.text());
            }
            if (!furniture[i]) {
                leadIns.saw(typed);
            }
        }
        return clauses;
    }

    private static List<String> cells(Block block) {
        return block.cells().isEmpty()
                ? List.of()
                : block.cells().stream().map(Inline::text).toList();
    }

    private List<Link> links(Inline inline) {
        if (inline.links().isEmpty()) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        CodePointOffsets offsets = new CodePointOffsets(inline.text());
        for (Inline.Mark link : inline.links()) {
            links.add(new Link(offsets.of(link.start()), offsets.of(link.end()), absolute(link.href())));
        }
        return links;
    }

    private String absolute(String href) {
        String target = href.strip();
        if (base.isEmpty()) {
            return target;
        }
        return parse(target).map(uri -> base.get().resolve(uri).toString()).orElse(target);
    }

    private static Optional<URI> parse(String url) {
        try {
            return url.isBlank() ? Optional.empty() : Optional.of(new URI(url.strip()));
        } catch (URISyntaxException e) {
            // A link that is no URI is kept as the page gives it.
            return Optional.empty();
        }
    }
}
