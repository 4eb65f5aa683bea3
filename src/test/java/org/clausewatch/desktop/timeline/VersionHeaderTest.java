package org.clausewatch.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VersionHeaderTest {
    @Test
    void keepsNumbersAndDatesOnOneLineAndBreaksBetweenOtherWords() {
        assertEquals(
                "seen until 26~Jun~2024 (27~observations)  ·  1,204~words".replace('~', '\u00a0'),
                VersionHeader.kept("seen until 26 Jun 2024 (27 observations)  ·  1,204 words"));
        assertEquals("27\u00a0observations on that day", VersionHeader.kept("27 observations on that day"));
    }
}
