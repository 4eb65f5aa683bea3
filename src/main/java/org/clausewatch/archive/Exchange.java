package org.clausewatch.archive;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One request over HTTP and its response, as they went over the wire.
 *
 * @param url what was asked for, without fragment
 * @param peer the server's IP address, or "" if not known
 * @param protocol {@code http/1.1}, {@code h2} or ""
 */
public record Exchange(String url, Request request, Response response, String peer, String protocol) {

    /**
     * A request without body.
     *
     * @param method {@code GET} as a rule
     * @param target path and query
     * @param headers in the order sent
     */
    public record Request(String method, String target, List<HttpHeader> headers) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /**
     * A response.
     *
     * @param status its status code, 100 to 999: some sites answer with codes of their own
     * @param phrase its reason phrase, or ""
     * @param headers in the order received
     * @param body as served: still compressed where a Content-Encoding says so, but in one piece (not
     *     chunked). Not copied; not to be changed
     */
    public record Response(int status, String phrase, List<HttpHeader> headers, byte[] body) {
        public Response {
            if (status < 100 || status > 999) {
                throw new IllegalArgumentException("HTTP status " + status);
            }
            headers = List.copyOf(headers);
        }

        /** Returns the value of the first header field of that name. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.isNamed(name))
                    .map(HttpHeader::value)
                    .findFirst();
        }
    }

    /**
     * Returns a plain GET of a page and its response.
     *
     * @param url an absolute http or https address
     * @throws IllegalArgumentException if the address is none
     */
    public static Exchange get(String url, int status, String phrase, List<HttpHeader> responseHeaders, byte[] body) {
        URI uri = URI.create(url);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        if (uri.getRawAuthority() == null) {
            throw new IllegalArgumentException("Not an absolute address: " + url);
        }
        Request request = new Request("GET", target, List.of(new HttpHeader("Host", uri.getRawAuthority())));
        return new Exchange(url, request, new Response(status, phrase, responseHeaders, body), "", "");
    }
}
