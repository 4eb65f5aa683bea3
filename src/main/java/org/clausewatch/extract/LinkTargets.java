package org.clausewatch.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Addresses of links without parameters that a declaration takes out, as tracking ones. */
final class LinkTargets {
    private LinkTargets() {}

    /** Returns an address without the parameters of some names; all else in it stays as it is. */
    static String without(Set<String> names, String href) {
        int question = href.indexOf('?');
        int hash = href.indexOf('#');
        if (question < 0 || hash >= 0 && hash < question) {
            return href;
        }
        String fragment = hash < 0 ? "" : href.substring(hash);
        String query = href.substring(question + 1, hash < 0 ? href.length() : hash);
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!names.contains(name(parameter))) {
                kept.add(parameter);
            }
        }
        String rest = String.join("&", kept);
        return href.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest) + fragment;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No valid escape: the name is what stands there.
            return name;
        }
    }
}
