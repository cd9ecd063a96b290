package io.trapiche.adapter.erp.export.message;

import org.jspecify.annotations.Nullable;

/**
 * An event as a message of a published type.
 *
 * @param type its name, for ever; never used for anything else
 * @param details null when the type says it all
 */
record Described(String type, @Nullable Object details) {

    private static final String PREFIX = "io.trapiche.";
    private static final String VERSION = ".v1";

    static Described as(String name, @Nullable Object details) {
        return new Described(PREFIX + name + VERSION, details);
    }

    static Described as(String name) {
        return as(name, null);
    }
}
