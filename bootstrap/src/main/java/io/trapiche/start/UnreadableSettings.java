package io.trapiche.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What is wrong with files of settings that cannot be read: nothing of what they hold is told. */
final class UnreadableSettings {

    /** A backslash before {@code u} that is not escaped itself. */
    private static final Pattern HALF_A_CHARACTER =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private UnreadableSettings() {}

    /**
     * In a sentence.
     *
     * @param resource that which was read when it failed; null for none
     */
    static String told(@Nullable Resource resource, RuntimeException failure) {
        if (resource == null) {
            return "the settings cannot be read: %s".formatted(failure.getClass().getName());
        }
        try {
            Path file = resource.getFile().toPath();
            return file + ": " + fault(file, failure);
        } catch (IOException _) {
            return resource.getDescription() + ": cannot be read";
        }
    }

    private static String fault(Path file, RuntimeException failure) {
        if (Files.isDirectory(file)) {
            return "is a folder (expected: a file of settings)";
        }
        if (!Files.isReadable(file)) {
            return "may not be read (expected: the right to, for user %s)"
                    .formatted(System.getProperty("user.name"));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof YAMLException yaml) {
                return "is no YAML%s (expected: settings as YAML has them; what stands in quotes is text)"
                        .formatted(place(yaml));
            }
        }
        int line = halfACharacter(file);
        return line > 0
                ? "line %d has \\u without four hexadecimal digits (expected: a backslash is written \\\\)"
                        .formatted(line)
                : "cannot be read";
    }

    private static String place(YAMLException yaml) {
        Mark mark = yaml instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        return mark == null
                ? ""
                : " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Nought for none. */
    private static int halfACharacter(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
                if (HALF_A_CHARACTER.matcher(lines.get(i)).find()) {
                    return i + 1;
                }
            }
        } catch (IOException _) {
            // Then it cannot be read.
        }
        return 0;
    }

    /** Of a folder of secrets, files are read when they are asked for: here they are, each. */
    static List<String> faults(ConfigurableEnvironment settings) {
        List<String> faults = new ArrayList<>();
        for (PropertySource<?> source : settings.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                for (String name : names.getPropertyNames()) {
                    if (!canBeRead(names, name)) {
                        faults.add(
                                "%s: its file cannot be read (expected: the right to, for user %s) [%s]"
                                        .formatted(
                                                name,
                                                System.getProperty("user.name"),
                                                names.getName()));
                    }
                }
            }
        }
        return faults;
    }

    private static boolean canBeRead(PropertySource<?> source, String name) {
        try {
            var _ = String.valueOf(source.getProperty(name));
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
