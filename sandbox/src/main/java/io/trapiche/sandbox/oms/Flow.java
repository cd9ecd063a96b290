package io.trapiche.sandbox.oms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which way an order of the shop goes once it is paid. */
public enum Flow {
    /** The account sells and ships. */
    COMPLETE,
    /** The account sells, another ships: the order waits for that one's invoice. */
    MARKETPLACE,
    /** The account stands between a marketplace and who ships. */
    CHAIN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the control API takes them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Flow::wireName).toList();
    }

    static Flow of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
