package org.clausewatch.ingest;

import java.util.List;

/**
 * What a web archive file holds.
 *
 * @param file its name without folders
 * @param pages documents that may be policies, by address
 * @param others how many addresses of pictures, styles, scripts and the like it holds beside them
 * @param troubles sentences on what of it is damaged or cannot be read
 */
public record WarcContents(String file, List<WarcPage> pages, int others, List<String> troubles) {
    public WarcContents {
        pages = List.copyOf(pages);
        troubles = List.copyOf(troubles);
    }

    /** Returns the pages that the file is about: those of its list, or its HTML pages. */
    public List<WarcPage> listed() {
        return pages.stream().filter(WarcPage::listed).toList();
    }
}
