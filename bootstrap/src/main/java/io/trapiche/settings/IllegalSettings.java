package io.trapiche.settings;

import java.util.List;

/** What was configured cannot work; the message says what to change. */
public final class IllegalSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalSettings(String message) {
        super(message);
    }

    /**
     * Returns if there are none.
     *
     * @param faults a sentence each
     * @throws IllegalSettings with one line for each
     */
    public static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalSettings(
                    "the settings cannot work:\n  - " + String.join("\n  - ", faults));
        }
    }
}
