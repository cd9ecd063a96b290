package io.trapiche.domain.draft;

import io.trapiche.domain.shared.Violations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Visits what may be corrected of a draft. Paths are those of the marketplaces' contract: names of
 * components in snake case, elements by their place.
 */
final class DraftFields {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Visitor visitor;

    /** Says what a field is to be instead; what it is when nothing is to change. */
    interface Visitor {
        @Nullable Object visit(String path, Class<?> type, @Nullable Object value);
    }

    DraftFields(Visitor visitor) {
        this.visitor = visitor;
    }

    OrderDraft visited(OrderDraft draft) {
        return (OrderDraft) part("", draft);
    }

    private Record part(String path, Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(path, components[i], part);
        }
        return made(part.getClass(), types, values);
    }

    private @Nullable Object component(String path, RecordComponent component, Record part) {
        String field = path + snakeCase(component.getName());
        Object value = valueOf(component, part);
        if (component.isAnnotationPresent(Correctable.class)) {
            return visitor.visit(field, component.getType(), value);
        }
        return switch (value) {
            case Record inner -> part(field + ".", inner);
            case List<?> elements -> elements(field, elements);
            case null, default -> value;
        };
    }

    private List<Object> elements(String field, List<?> elements) {
        List<Object> visited = new ArrayList<>();
        for (Object element : elements) {
            String path = Violations.element(field, visited.size()) + ".";
            visited.add(element instanceof Record inner ? part(path, inner) : element);
        }
        return visited;
    }

    private static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot be read: " + component, e);
        }
    }

    private static Record made(
            Class<? extends Record> kind, Class<?>[] types, @Nullable Object[] values) {
        try {
            return kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be made: " + kind, e);
        }
    }
}
