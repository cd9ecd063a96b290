package io.trapiche.adapter.erp.command.reading;

/** Names from outside as they are shown. */
final class ShownName {

    private static final int LONGEST = 40;

    private ShownName() {}

    /** The name, short and without characters that could do harm in a log. */
    static String of(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9._-]", "?");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
