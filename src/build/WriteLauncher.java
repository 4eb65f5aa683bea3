import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes the launcher script with the JDK that runs this, the build's own: {@code java WriteLauncher.java
 * TEMPLATE LAUNCHER MAIN_CLASS}.
 */
void main(String[] args) throws IOException {
    String script = Files.readString(Path.of(args[0]))
            .replace("@jdk.home@", System.getProperty("java.home"))
            .replace("@main.class@", args[2]);
    Path launcher = Path.of(args[1]);
    Files.createDirectories(launcher.getParent());
    Files.writeString(launcher, script);
    if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
