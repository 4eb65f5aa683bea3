package org.clausewatch.desktop.imports;

import java.util.List;

/**
 * A public collection of Open Terms Archive.
 *
 * @param name by which its repositories are called
 * @param about whose terms it has, for the user
 */
public record PublicCollection(String name, String about) {
    private static final String HOME = "https://github.com/OpenTermsArchive/";

    /** Those that are known, the largest first. Others are listed where these are. */
    public static final List<PublicCollection> KNOWN = List.of(
            new PublicCollection("contrib", "Services of any kind, in English"),
            new PublicCollection("pga", "Social media platforms"),
            new PublicCollection("genai-eu", "Generative AI services, EU"),
            new PublicCollection("vlopses-us", "Very large platforms, US"),
            new PublicCollection("france", "Services in France, in French"),
            new PublicCollection("dating", "Dating services"),
            new PublicCollection("demo", "A small one, to try it out"));

    /** Returns where its data sets are to be had as ZIP files. */
    public String releases() {
        return repository() + "/releases";
    }

    /** Returns the address of its git repository of versions. */
    public String repository() {
        return HOME + name + "-versions";
    }
}
