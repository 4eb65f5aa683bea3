package org.clausewatch.export;

import static org.clausewatch.export.Goldens.assertGolden;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class VersionTextTest {
    @Test
    void looksLikeTheGoldens() throws IOException {
        assertGolden("version.txt", out -> VersionText.writeText(ExampleVersions.everyKind(), out));
        assertGolden("version.md", out -> VersionText.writeMarkdown(ExampleVersions.everyKind(), out));
        assertGolden("version.json", out -> VersionText.writeJson(ExampleVersions.everyKind(), out));
    }
}
