package io.trapiche.local;

import io.trapiche.settings.IllegalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** Whether everything can be kept in a folder, before any engine finds out in its own words. */
final class DataFolder {

    private static final String OPTION = "--data: ";

    private DataFolder() {}

    /**
     * Makes the folder where there is none.
     *
     * @throws IllegalSettings when nothing can be kept there
     */
    static void prepare(Path folder) {
        for (Path part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                throw new IllegalSettings(
                        OPTION + part + " is a file (expected: a folder, or one that can be made)");
            }
        }
        boolean isNew = !Files.exists(folder);
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), "fit-", null));
        } catch (IOException refused) {
            throw new IllegalSettings(
                    OPTION
                            + folder
                            + " cannot be written to: "
                            + refused.getMessage()
                            + " (expected: a folder that this user may write to)");
        }
        if (isNew) {
            refuseWithoutRoom(folder);
        }
    }

    /** One that holds data already is started as long as it can be. */
    private static void refuseWithoutRoom(Path folder) {
        try {
            refuseWithoutRoom(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unreadable) {
            throw new IllegalSettings(
                    OPTION + "the free space of " + folder + " cannot be read: " + unreadable);
        }
    }

    static void refuseWithoutRoom(Path folder, long usableBytes) {
        if (usableBytes < DiskWatch.LOW.toBytes()) {
            throw new IllegalSettings(
                    "%s%s has room for %d MB (expected: %d MB at least)"
                            .formatted(
                                    OPTION,
                                    folder,
                                    DataSize.ofBytes(usableBytes).toMegabytes(),
                                    DiskWatch.LOW.toMegabytes()));
        }
    }
}
