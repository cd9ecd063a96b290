package io.trapiche.engines;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What both engines need to know.
 *
 * @param folder the engine's own folder; made if missing, kept when the engine stops
 * @param port where the engine listens
 * @param progress told in a few words what the engine is doing; called on the starting or closing
 *     thread
 */
public record EngineSettings(Path folder, EnginePort port, Consumer<String> progress) {

    public EngineSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Any free port, nobody told about progress. */
    public static EngineSettings in(Path folder) {
        return new EngineSettings(folder, EnginePort.any(), _ -> {});
    }

    public EngineSettings withPort(int number, String setting) {
        return new EngineSettings(folder, new EnginePort(number, setting), progress);
    }

    public EngineSettings withProgress(Consumer<String> told) {
        return new EngineSettings(folder, port, told);
    }

    void tell(String engine, String what) {
        progress.accept(engine + ": " + what);
    }
}
