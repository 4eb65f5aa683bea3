package org.clausewatch.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is followed of a service.
 *
 * @param service its id, by which its documents are filed
 * @param terms the declarations of each of its documents, by terms type
 */
public record ServiceDeclarations(String service, SortedMap<String, DatedDeclarations> terms) {
    public ServiceDeclarations {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }
}
