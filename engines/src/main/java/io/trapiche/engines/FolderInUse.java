package io.trapiche.engines;

import java.nio.file.Path;

/** A live process (this one or another) already runs an engine on the data folder. */
public final class FolderInUse extends EngineFailed {
    private static final long serialVersionUID = 1L;

    FolderInUse(String engine, Path folder) {
        super(
                "%s: the data folder %s is in use by a running instance. Stop that instance, or choose another folder."
                        .formatted(engine, folder));
    }
}
