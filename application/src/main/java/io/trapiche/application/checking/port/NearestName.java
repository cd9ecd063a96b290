package io.trapiche.application.checking.port;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which name was meant by one that is none. */
public final class NearestName {

    private static final int MOST_SLIPS = 4;

    /** One slip for so many characters. */
    private static final int CHARACTERS = 3;

    private NearestName() {}

    /** Empty where none is near enough. */
    public static Optional<String> of(String wrong, Stream<String> names) {
        int slips = Math.clamp(wrong.length() / CHARACTERS, 1, MOST_SLIPS);
        return names.filter(name -> Math.abs(name.length() - wrong.length()) <= slips)
                .map(name -> new Near(name, distance(name, wrong)))
                .filter(near -> near.slips() <= slips)
                .min(Comparator.comparingInt(Near::slips))
                .map(Near::name);
    }

    private record Near(String name, int slips) {}

    /** Characters put in, left out or exchanged (Levenshtein), row by row. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
