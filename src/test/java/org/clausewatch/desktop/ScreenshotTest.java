package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
    private static BufferedImage taken(Theme theme, WindowData data) throws Exception {
        byte[] png = Screenshot.draw(
                1300, 1100, theme, data, new WindowContent.OfArchive(Optional.empty(), 1), Pane.NONE, "");
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void drawsAWindowLargerThanTheHeadlessScreen() throws Exception {
        BufferedImage light = taken(Theme.LIGHT, FakeData.twoVersions());
        BufferedImage dark = taken(Theme.DARK, FakeData.twoVersions());

        assertEquals(1300, light.getWidth());
        assertEquals(1100, light.getHeight());
        Set<Integer> colours = new TreeSet<>();
        long lightness = 0;
        long darkness = 0;
        for (int y = 0; y < light.getHeight(); y++) {
            for (int x = 0; x < light.getWidth(); x++) {
                colours.add(light.getRGB(x, y));
                lightness += light.getRGB(x, y) & 0xff;
                darkness += dark.getRGB(x, y) & 0xff;
            }
        }
        assertTrue(colours.size() > 200, "Only " + colours.size() + " colours: the picture is blank");
        assertTrue(lightness > 3 * darkness, "Light " + lightness + ", dark " + darkness);
    }

    @Test
    void saysWhyNothingCouldBeDrawn() {
        WindowContent content = new WindowContent.Files(new FilePair(Path.of("missing.md"), Path.of("new.md")), 0);
        IOException thrown = assertThrows(
                IOException.class,
                () -> Screenshot.draw(900, 600, Theme.LIGHT, FakeData.empty(), content, Pane.NONE, ""));

        assertTrue(String.valueOf(thrown.getMessage()).contains("There is no file missing.md."));
    }

    @Test
    void saysHowManyChangesThereAreWhereTheOneAskedForIsNot() {
        WindowContent content = new WindowContent.OfArchive(Optional.empty(), 3);
        NoSuchChangeException thrown = assertThrows(
                NoSuchChangeException.class,
                () -> Screenshot.draw(900, 600, Theme.LIGHT, FakeData.twoVersions(), content, Pane.NONE, ""));

        assertEquals("There is no change 3: the list has 2 relevant changes.", thrown.getMessage());
    }
}
