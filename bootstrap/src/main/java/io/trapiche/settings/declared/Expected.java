package io.trapiche.settings.declared;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/** What can stand in a setting, in words. */
public final class Expected {

    private static final Map<Class<?>, String> WORDS =
            Map.of(
                    Duration.class, "a duration such as 500ms, 5s, 2m, 6h or 30d",
                    DataSize.class, "a size such as 512KB or 4MB",
                    ZoneId.class, "a time zone such as America/Sao_Paulo",
                    Path.class, "a file",
                    BigDecimal.class, "a number such as 0.05",
                    String.class, "text",
                    int.class, "a whole number",
                    short.class, "a whole number",
                    long.class, "a whole number",
                    boolean.class, "true or false");

    private Expected() {}

    /** For example {@code park or retry}. */
    public static String of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (raw.isEnum()) {
            return constants(raw);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "a list, separated by commas, of: " + of(type.getGeneric(0));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return of(type.getGeneric(1));
        }
        String words = WORDS.get(raw);
        if (words == null) {
            throw new IllegalStateException(raw.getName() + " has no words");
        }
        return words;
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" or "));
    }
}
