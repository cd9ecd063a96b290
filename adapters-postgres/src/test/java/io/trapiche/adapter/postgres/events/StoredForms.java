package io.trapiche.adapter.postgres.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed files, and the events that stand in them. */
final class StoredForms {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path FOLDER = RESOURCES.resolve("stored-events/v1");
    private static final String MINIMAL = ".minimal";

    private StoredForms() {}

    /** Every event of the files, under the files' names without their ending. */
    static Map<String, Object> events() {
        Map<String, Object> events = new TreeMap<>();
        events.putAll(StoredChannelEvents.untilApproval());
        events.putAll(StoredChannelEvents.fulfilment());
        events.putAll(StoredChannelEvents.endings());
        events.putAll(StoredChannelEvents.corrections());
        events.putAll(StoredOmsEvents.readings());
        events.putAll(StoredOmsEvents.instructions());
        events.putAll(StoredOmsEvents.returnsAndRemovals());
        events.putAll(StoredOmsEvents.changes());
        events.putAll(StoredOmsEvents.endings());
        events.putAll(StoredOtherEvents.sellers());
        events.putAll(StoredOtherEvents.commands());
        return events;
    }

    static boolean isMinimal(String file) {
        return file.endsWith(MINIMAL);
    }

    static String minimalOf(String file) {
        return file + MINIMAL;
    }

    /** The event's stored name. */
    static String name(String file) {
        return isMinimal(file) ? file.substring(0, file.length() - MINIMAL.length()) : file;
    }

    static String text(String file) {
        return read(FOLDER.resolve(file + ".json"));
    }

    /** As it was stored by versions that knew no discounts. */
    static String textBeforeDiscounts(String file) {
        return read(RESOURCES.resolve("stored-events/before-discounts").resolve(file + ".json"));
    }

    /** As it was stored by versions that kept most of VTEX's document. */
    static String textBeforeKeptFields(String file) {
        return read(RESOURCES.resolve("stored-events/before-kept-fields").resolve(file + ".json"));
    }

    /** As it was stored by versions that kept VTEX's document in the event. */
    static String textBeforeDocumentsApart(String file) {
        return read(
                RESOURCES.resolve("stored-events/before-documents-apart").resolve(file + ".json"));
    }

    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a committed list. */
    static List<String> list(String name) {
        return read(RESOURCES.resolve(name)).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
