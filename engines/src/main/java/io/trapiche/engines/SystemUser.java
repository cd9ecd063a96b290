package io.trapiche.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: they refuse root.
 *
 * <p>Inside a user namespace of its own ({@code unshare -U}) a program does not know that it is
 * root, while its files keep their owner. Containers often forbid that; there the programs run as
 * nobody, who owns the data and may pass through folders closed to others.
 */
enum SystemUser {
    AS_IS(0, ""),
    ROOT_UNAWARE(0, "unshare -U"),
    NOBODY(
            65_534,
            "setpriv --securebits=+no_setuid_fixup --reuid=65534 --regid=65534 --clear-groups"
                    + " --inh-caps=+dac_override --ambient-caps=+dac_override");

    private static final String OWNER = "unix:uid";

    private final int owner;
    private final String prefix;

    SystemUser(int owner, String prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    static SystemUser ofThisProcess() {
        if (!isRoot()) {
            return AS_IS;
        }
        return ROOT_UNAWARE.isPossible() ? ROOT_UNAWARE : NOBODY;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux");
    }

    /** The words to put before a command. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    private boolean isPossible() {
        try {
            return new ProcessBuilder((prefix + " true").split(" ")).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a data folder to the user PostgreSQL runs as, who must own it. */
    void own(Path folder) throws IOException {
        if (this != AS_IS) {
            for (var path : Folders.deepestFirst(folder)) {
                ownOne(path);
            }
        }
    }

    private void ownOne(Path path) throws IOException {
        if (!Files.getAttribute(path, OWNER).equals(owner)) {
            Files.setAttribute(path, OWNER, owner);
        }
    }
}
