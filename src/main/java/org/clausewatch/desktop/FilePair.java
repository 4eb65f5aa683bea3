package org.clausewatch.desktop;

import java.nio.file.Path;

/**
 * Two files to compare.
 *
 * @param older the earlier text
 * @param newer the later text
 */
public record FilePair(Path older, Path newer) {}
