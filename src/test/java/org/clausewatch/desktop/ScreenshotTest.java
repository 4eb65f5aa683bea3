package org.clausewatch.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
    private static BufferedImage taken(Path png, Theme theme, WindowData data) throws Exception {
        Screenshot.write(png, 1300, 1100, theme, data, new WindowContent.OfArchive(Optional.empty(), 1));
        return ImageIO.read(png.toFile());
    }

    @Test
    void drawsAWindowLargerThanTheHeadlessScreen(@TempDir Path folder) throws Exception {
        BufferedImage light = taken(folder.resolve("light.png"), Theme.LIGHT, FakeData.twoVersions());
        BufferedImage dark = taken(folder.resolve("dark.png"), Theme.DARK, FakeData.twoVersions());

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
    void saysWhyNothingCouldBeDrawn(@TempDir Path folder) {
        WindowContent content = new WindowContent.Files(new FilePair(Path.of("missing.md"), Path.of("new.md")), 0);
        IOException thrown = assertThrows(
                IOException.class,
                () -> Screenshot.write(folder.resolve("x.png"), 900, 600, Theme.LIGHT, FakeData.empty(), content));

        assertTrue(String.valueOf(thrown.getMessage()).contains("There is no file missing.md."));
    }
}
