package org.clausewatch.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.clausewatch.model.DocumentRef;
import picocli.CommandLine.Option;

/** The options that say which document a page belongs to. */
final class DocumentOptions {
    @Option(names = "--service", required = true, paramLabel = "NAME", description = "What the company offers: Zorbly.")
    private String service = "";

    @Option(
            names = "--terms",
            required = true,
            paramLabel = "TYPE",
            description = "Which document of it, as Open Terms Archive names it: Privacy Policy, Terms of Service.")
    private String terms = "";

    /** Returns the document at an address, or at none. */
    DocumentRef document(String url) throws CommandException {
        return document(service, terms, url);
    }

    /** Returns the document that options name, at an address, or at none. */
    static DocumentRef document(String service, String terms, String url) throws CommandException {
        if (service.isBlank() || terms.isBlank()) {
            throw CommandException.wrongUse("--service and --terms need names, such as Zorbly and 'Privacy Policy'.");
        }
        return new DocumentRef(service.strip(), terms.strip(), url.isEmpty() ? "" : checked(url));
    }

    /**
     * Returns an address of a page on the web as it is.
     *
     * @throws CommandException if it is none
     */
    static String checked(String url) throws CommandException {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (scheme != null
                    && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && uri.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw noAddress(url);
        }
        throw noAddress(url);
    }

    private static CommandException noAddress(String url) {
        return CommandException.wrongUse(
                "'" + url + "' is no address of a page. Write it as https://zorbly.example/privacy.");
    }
}
