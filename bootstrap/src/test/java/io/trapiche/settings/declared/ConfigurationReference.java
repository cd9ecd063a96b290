package io.trapiche.settings.declared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;

/** {@code docs/configuration.md}: its beginning, which is written by hand, and the tables. */
final class ConfigurationReference {

    private static final Path BEGINNING = Path.of("src", "test", "resources", "configuration.md");
    private static final Map<Class<?>, ParameterTexts> TEXTS = new HashMap<>();

    private static final String HEADER =
            """
            | Setting | What it is | What it takes | Unit | Default | Example | Since |
            |---|---|---|---|---|---|---|
            """;

    private static final FurtherColumns FURTHER = new FurtherColumns(DeclaredSettings.all());

    private ConfigurationReference() {}

    static String inMarkdown() {
        StringBuilder document = new StringBuilder();
        try {
            document.append(Files.readString(BEGINNING));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        Map<String, List<DeclaredSetting>> tables =
                DeclaredSettings.all().stream()
                        .collect(Collectors.groupingBy(ConfigurationReference::table));
        tables.keySet().stream()
                .sorted()
                .forEach(
                        name -> {
                            document.append("\n## `").append(name).append("`\n\n");
                            document.append(HEADER);
                            Objects.requireNonNull(tables.get(name))
                                    .forEach(setting -> document.append(row(setting)));
                        });
        return document.toString();
    }

    /** Everything but the last element. */
    private static String table(DeclaredSetting setting) {
        String name = shown(setting);
        return setting.keyed() ? name : name.substring(0, name.lastIndexOf('.'));
    }

    private static String shown(DeclaredSetting setting) {
        String of = setting.name().contains("marketplaces.*") ? "<marketplace>" : "<account>";
        return setting.name().replace(DeclaredSetting.ANY, of);
    }

    private static String row(DeclaredSetting setting) {
        return "| `%s` | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        shown(setting) + (setting.keyed() ? ".<name>" : ""),
                        cell(text(setting)),
                        type(setting),
                        FURTHER.unit(setting),
                        defaults(setting),
                        cell(FURTHER.shownExample(setting)),
                        FURTHER.since(setting));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String text(DeclaredSetting setting) {
        Class<?> taking = setting.component().getDeclaringRecord();
        Class<?> top = setting.takenBy();
        String text =
                TEXTS.computeIfAbsent(top, ParameterTexts::of)
                        .of(taking, setting.component().getName());
        if (text == null) {
            throw new IllegalStateException(
                    taking.getName() + "." + setting.component().getName() + " says nothing");
        }
        return text;
    }

    /** What all durations look like stands at the beginning of the document. */
    private static String type(DeclaredSetting setting) {
        return Expected.of(ResolvableType.forType(setting.component().getGenericType()))
                .replaceFirst("^(a duration|a size) such as .*", "$1");
    }

    private static String defaults(DeclaredSetting setting) {
        String all = String.join(", ", setting.defaults());
        return all.isEmpty() ? "" : "`" + all + "`";
    }
}
