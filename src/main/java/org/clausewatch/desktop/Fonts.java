package org.clausewatch.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The typeface of the window. It comes with the program (Inter, SIL Open Font License), so that text
 * looks the same on every machine and is drawn even where no font is installed.
 */
final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FACES = List.of("Inter-Regular", "Inter-Italic", "Inter-SemiBold", "Inter-Bold");
    /** Any size: style sheets choose the one that is shown. */
    private static final double SIZE = 14;

    private Fonts() {}

    /** Makes the faces known to JavaFX; a face that is known already stays. */
    static void load() {
        for (String face : FACES) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + face + ".otf")) {
                if (in != null) {
                    Font.loadFont(in, SIZE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The program is incomplete: " + face + " cannot be read", e);
            }
        }
    }
}
