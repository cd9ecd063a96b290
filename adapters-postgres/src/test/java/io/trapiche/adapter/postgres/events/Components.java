package io.trapiche.adapter.postgres.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record consists of, down to the last part. */
final class Components {

    /** A part of a record, with the type it belongs to and its value. */
    record Part(String name, boolean optional, @Nullable Object value) {}

    private Components() {}

    /** The parts of the record and of all records in it. */
    static List<Part> of(Object value) {
        List<Part> parts = new ArrayList<>();
        collect(value, parts);
        return parts;
    }

    private static void collect(@Nullable Object value, List<Part> parts) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, parts));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object part = valueOf(component, record);
                parts.add(
                        new Part(
                                record.getClass().getSimpleName() + "." + component.getName(),
                                isOptional(component),
                                part));
                collect(part, parts);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The record type and all types of its parts, and of theirs. */
    static Set<Class<?>> typesOf(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(type, types);
        return types;
    }

    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, types);
            }
        } else if (type instanceof Class<?> found && types.add(found) && found.isRecord()) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(component.getGenericType(), types);
            }
        }
    }

    /** Whether the type, or a type in it, has a part that may be absent. */
    static boolean hasOptional(Class<?> type) {
        return typesOf(type).stream()
                .filter(Class::isRecord)
                .flatMap(part -> List.of(part.getRecordComponents()).stream())
                .anyMatch(Components::isOptional);
    }
}
