package org.clausewatch.extract;

import org.clausewatch.model.Version;

/**
 * What a page came to.
 *
 * @param format what the page was read as
 * @param version its text
 * @param finding whether that text is a policy at all
 */
public record Extraction(PageFormat format, Version version, PageCheck.Finding finding) {}
