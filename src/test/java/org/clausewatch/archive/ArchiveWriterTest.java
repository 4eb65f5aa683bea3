package org.clausewatch.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clausewatch.model.Progress;
import org.junit.jupiter.api.Test;

/** More than one who wants to write, and one who cannot. */
class ArchiveWriterTest extends NewArchive {
    @Test
    void leavesNoLockBehind() throws Exception {
        ArchiveWriter writer = archive.write();
        assertTrue(Files.readString(folder.resolve("archive.lock"))
                .startsWith(ProcessHandle.current().pid() + "\n"));
        writer.close();

        assertFalse(Files.exists(folder.resolve("archive.lock")));
    }

    @Test
    void refusesASecondArchiveObjectThatWantsToWrite() throws Exception {
        Archive other = Archive.open(folder);
        try (ArchiveWriter writer = archive.write()) {
            ArchiveException refused = assertThrows(ArchiveException.class, other::write);
            assertTrue(refused.getMessage().contains("part of this program"), refused.getMessage());
            writer.add(served(MAY, html("one")));
            assertEquals(1, other.snapshots(DOCUMENT).snapshots().size(), "readers need no lock");
        }
        other.write().close();
    }

    @Test
    void letsThreadsThatShareAnArchiveWaitForOneAnother() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Added>> added = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Instant at = MAY.plusSeconds(i);
                added.add(threads.submit(() -> archive.add(served(at, html("text " + at)))));
            }
            for (Future<Added> each : added) {
                assertFalse(each.get().alreadyThere());
            }
        }
        assertEquals(12, archive.snapshots(DOCUMENT).snapshots().size());
        assertEquals(List.of(), archive.verify(Progress.UNWATCHED).damages());
    }

    @Test
    void tellsWhichProcessIsWriting() throws Exception {
        Process other = holdLockInAnotherProcess();
        try {
            ArchiveException refused = assertThrows(ArchiveException.class, archive::write);
            assertTrue(refused.getMessage().contains("process " + other.pid() + " on "), refused.getMessage());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(folder.resolve("archive.lock")), "it died with the lock in its hand");

        add(MAY, "one");

        assertFalse(Files.exists(folder.resolve("archive.lock")));
    }

    /** Starts a process that takes the lock and waits to be ended. */
    private Process holdLockInAnotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("locked", out.readLine());
        return process;
    }

    /** The other process. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws Exception {
            try (ArchiveLock _ = ArchiveLock.take(Path.of(arguments[0]))) {
                System.out.println("locked");
                // Until its input is closed; the test ends the process before that.
                System.in.readAllBytes();
            }
        }
    }

    @Test
    void takesTheLockOfADeadProcessThoughItsNumberIsInUseAgain() throws Exception {
        try (ArchiveWriter _ = archive.write()) {
            Path lock = folder.resolve("archive.lock");
            String[] owner = Files.readString(lock).split("\n", -1);
            Files.writeString(lock, owner[0] + "\n" + owner[1] + "\n2001-01-01T00:00:00Z\n");
        }
        Files.writeString(folder.resolve("archive.takeover.lock"), Files.readString(folder.resolve("archive.lock")));

        add(MAY, "one");

        assertFalse(Files.exists(folder.resolve("archive.lock")));
        assertFalse(Files.exists(folder.resolve("archive.takeover.lock")));
    }

    @Test
    void leavesTheLockOfAnotherComputerAlone() throws Exception {
        Files.writeString(folder.resolve("archive.lock"), "1\nelsewhere\n2001-01-01T00:00:00Z\n");

        ArchiveException refused = assertThrows(ArchiveException.class, archive::write);

        assertTrue(refused.getMessage().contains("process 1 on elsewhere"), refused.getMessage());
        assertTrue(refused.getMessage().contains("delete the file"), refused.getMessage());
    }

    @Test
    void leavesALockWithoutOwnerAlone() throws Exception {
        Files.writeString(folder.resolve("archive.lock"), "");

        ArchiveException refused = assertThrows(ArchiveException.class, archive::write);

        assertTrue(refused.getMessage().contains("another process"), refused.getMessage());
    }

    @Test
    void readsAReadOnlyArchive() throws Exception {
        Snapshot snapshot = add(MAY, "one");
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no read-only folders");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertArrayEquals(html("one"), Archive.open(folder).read(snapshot).body());
            assumeFalse(Files.isWritable(folder), "The user of this test may write everywhere");
            ArchiveException refused = assertThrows(ArchiveException.class, archive::write);
            assertTrue(refused.getMessage().contains("cannot be written to"), refused.getMessage());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void tellsThatTheDiskRefuses() throws Exception {
        // A file stands where the document's folder should be.
        Files.writeString(folder.resolve("Zorbly"), "in the way");

        ArchiveException refused = assertThrows(ArchiveException.class, () -> add(MAY, "one"));

        assertTrue(refused.getMessage().contains("cannot be written to"), refused.getMessage());
    }

    @Test
    void isTakenOnceByAThread() throws Exception {
        try (ArchiveWriter _ = archive.write()) {
            assertThrows(IllegalStateException.class, archive::write);
        }
    }
}
