package io.trapiche.application.checking.port;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which name was meant by one that is none. */
public final class NearestName {

    private static final int MOST_SLIPS = 4;

    /** One slip for so many characters. */
    private static final int CHARACTERS = 3;

    private NearestName() {}

    /** Empty where none is near enough. */
    public static Optional<String> of(String wrong, Stream<String> names) {
        int slips = Math.clamp(wrong.length() / CHARACTERS, 1, MOST_SLIPS);
        LevenshteinDistance distance = new LevenshteinDistance(slips);
        return names.filter(name -> distance.apply(name, wrong) >= 0)
                .min(Comparator.comparing(name -> distance.apply(name, wrong)));
    }
}
