package io.trapiche.testkit.orders;

import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.Money;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The same record with one part changed, once for each part that is filled; for tests that nothing
 * of it is forgotten on an edge.
 */
public final class ChangedParts {

    private final Map<String, Object> changed = new LinkedHashMap<>();

    private ChangedParts() {}

    /** The changed records by the path of what changed, for example {@code lines.0.sku.value}. */
    public static <R extends Record> Map<String, R> of(Class<R> type, R whole) {
        ChangedParts parts = new ChangedParts();
        parts.visit("", whole, part -> part);
        Map<String, R> all = new LinkedHashMap<>();
        parts.changed.forEach((path, part) -> all.put(path, type.cast(part)));
        return all;
    }

    private void visit(String path, Object value, UnaryOperator<Object> within) {
        switch (value) {
            case Money money ->
                    changed.put(path, within.apply(money.plus(new Money(1, money.currency()))));
            case TimeSpan span ->
                    changed.put(path, within.apply(new TimeSpan(span.amount() + 1, span.unit())));
            case Record part -> components(path, part, within);
            case List<?> elements -> elements(path, elements, within);
            case String text -> changed.put(path, within.apply(text + "0"));
            case Integer number -> changed.put(path, within.apply(number + 1));
            case Boolean flag -> changed.put(path, within.apply(!flag));
            case Enum<?> choice -> changed.put(path, within.apply(other(choice)));
            default -> throw new IllegalArgumentException(path + ": " + value.getClass());
        }
    }

    private void components(String path, Record part, UnaryOperator<Object> within) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int index = i;
            Object value = values(part)[i];
            if (value != null) {
                visit(
                        path.isEmpty()
                                ? components[i].getName()
                                : path + "." + components[i].getName(),
                        value,
                        next -> within.apply(with(part, index, next)));
            }
        }
    }

    private void elements(String path, List<?> elements, UnaryOperator<Object> within) {
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            visit(
                    path + "." + i,
                    elements.get(i),
                    next -> {
                        List<Object> all = new ArrayList<>(elements);
                        all.set(index, next);
                        return within.apply(all);
                    });
        }
    }

    private static Object other(Enum<?> choice) {
        return Stream.of(choice.getDeclaringClass().getEnumConstants())
                .filter(candidate -> candidate != choice)
                .findFirst()
                .orElseThrow();
    }

    private static Record with(Record part, int index, Object value) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        Object[] values = values(part);
        values[index] = value;
        try {
            return part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot be made: " + part.getClass(), e);
        }
    }

    private static Object[] values(Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            try {
                values[i] = components[i].getAccessor().invoke(part);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot be read: " + components[i], e);
            }
        }
        return values;
    }
}
