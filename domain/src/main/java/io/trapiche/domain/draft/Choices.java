package io.trapiche.domain.draft;

import io.trapiche.domain.shared.Violations;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads choices by their names. */
final class Choices {

    private Choices() {}

    /** A choice has to be made, and one that this version knows. */
    static <C extends Enum<C>> @Nullable C required(
            Violations violations, String field, @Nullable String name, Class<C> choices) {
        C made = made(name, choices);
        if (name == null || name.isBlank()) {
            violations.missing(field, names(choices));
        } else if (made == null) {
            violations.add(field, "is unknown here (expected: " + names(choices) + ")");
        }
        return made;
    }

    /** The choice; null when none is made or nobody knows it. */
    static <C extends Enum<C>> @Nullable C made(@Nullable String name, Class<C> choices) {
        for (C choice : choices.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    private static <C extends Enum<C>> String names(Class<C> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(" or "));
    }
}
