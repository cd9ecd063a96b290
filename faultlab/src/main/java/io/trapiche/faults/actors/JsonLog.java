package io.trapiche.faults.actors;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** JSON Lines, each on disk before {@link #add} returns: a witness must outlive the round. */
public final class JsonLog implements AutoCloseable {

    private final FileOutputStream file;

    public JsonLog(Path path) throws IOException {
        this.file = new FileOutputStream(path.toFile(), true);
    }

    public synchronized void add(JsonNode line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
