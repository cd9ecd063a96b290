package io.trapiche.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.settings.IllegalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class DataFolderTest {

    @TempDir Path folder;

    @Test
    void a_folder_is_made_and_left_empty() {
        Path data = folder.resolve("a/b");

        DataFolder.prepare(data);

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_file_in_its_place_or_above_it_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(file, "--data: " + file + " is a file");
        assertRefused(file.resolve("below"), "--data: " + file + " is a file");
    }

    /** Nobody, not even root, makes a folder there. */
    @Test
    void a_place_that_takes_nothing_is_named() {
        assertRefused(Path.of("/proc/trapiche"), "--data: /proc/trapiche cannot be written to");
    }

    @Test
    void a_disk_without_room_is_named() {
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> DataFolder.refuseWithoutRoom(folder, 20L << 20))
                .withMessage("--data: %s has room for 20 MB (expected: 256 MB at least)", folder);
    }

    private static void assertRefused(Path data, String sentence) {
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> DataFolder.prepare(data))
                .withMessageStartingWith(sentence);
    }
}
