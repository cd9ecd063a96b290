package io.trapiche.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text that is looked for.
 *
 * @param name what it is, for people
 * @param allowed places where documentation says it stands
 */
record SearchedSecret(String name, String value, Set<String> allowed) {

    SearchedSecret {
        if (value.length() < 5) {
            throw new IllegalArgumentException("value: too short to be told from anything else");
        }
        allowed = Set.copyOf(allowed);
    }

    static SearchedSecret nowhere(String name, String value) {
        return new SearchedSecret(name, value, Set.of());
    }

    /** Where it stands though it must not, as {@code name in place}. */
    List<String> foundIn(Map<String, String> places) {
        return places.entrySet().stream()
                .filter(place -> !allowed.contains(place.getKey()))
                .filter(place -> place.getValue().contains(value))
                .map(place -> name + " in " + place.getKey())
                .sorted()
                .toList();
    }
}
