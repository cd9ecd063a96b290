package io.trapiche.domain.draft;

import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many elements a list of an order may have.
 *
 * @param field that the list is called
 */
record Elements(String field, int least, int most) {

    /**
     * The elements read. A count out of bounds is one violation, and the elements are not looked
     * at.
     *
     * @param rules give null for an element with a violation
     */
    <T, R> List<R> read(
            Violations violations, List<T> elements, BiFunction<Violations, T, @Nullable R> rules) {
        if (elements.size() < least || elements.size() > most) {
            violations.add(
                    field,
                    "has %d elements (expected: %d to %d)".formatted(elements.size(), least, most));
            return List.of();
        }
        List<R> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            R element = rules.apply(violations.in(field, i), elements.get(i));
            if (element != null) {
                read.add(element);
            }
        }
        return read;
    }
}
