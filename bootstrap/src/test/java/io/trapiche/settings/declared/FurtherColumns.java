package io.trapiche.settings.declared;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/**
 * What the reference tells beside what records say: units, examples, how secrets are made, and
 * since when.
 */
final class FurtherColumns {

    private static final Path TEXTS =
            Path.of("src", "test", "resources", "configuration-columns.properties");
    private static final String FIRST_VERSION = "0.1.0";

    private static final Set<String> GONE =
            Set.of(
                    "trapiche.vtex.accounts.*.callback-secret",
                    "trapiche.vtex.accounts.*.hook-secret");
    private static final List<String> COLUMNS = List.of(".unit", ".example", ".made", ".since");

    /** Whose values carry it. */
    private static final Map<Class<?>, String> UNITS =
            Map.of(Duration.class, "`ms` to `d`", DataSize.class, "`B` to `GB`");

    private final Properties texts = new Properties();
    private final List<DeclaredSetting> settings;

    FurtherColumns(List<DeclaredSetting> settings) {
        this.settings = settings;
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String unit(DeclaredSetting setting) {
        return of(setting, ".unit")
                .orElseGet(() -> UNITS.getOrDefault(setting.component().getType(), ""));
    }

    /** Without the name; of a map with the key before it. */
    Optional<String> example(DeclaredSetting setting) {
        return of(setting, ".example");
    }

    String shownExample(DeclaredSetting setting) {
        return example(setting)
                .or(() -> of(setting, ".made"))
                .map(text -> text.startsWith("by ") ? "made " + text : "`" + text + "`")
                .orElse("");
    }

    String since(DeclaredSetting setting) {
        return of(setting, ".since").orElse(FIRST_VERSION);
    }

    private Optional<String> of(DeclaredSetting setting, String column) {
        return Optional.ofNullable(texts.getProperty(setting.name() + column));
    }

    /** Numbers without a unit, and settings that have neither a default nor an example. */
    Set<String> lacking() {
        return settings.stream()
                .filter(setting -> lacksUnit(setting) || lacksExample(setting))
                .map(DeclaredSetting::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean lacksUnit(DeclaredSetting setting) {
        Class<?> type = setting.component().getType();
        boolean number =
                type == int.class
                        || type == long.class
                        || type == short.class
                        || type == BigDecimal.class;
        return number && unit(setting).isEmpty();
    }

    private boolean lacksExample(DeclaredSetting setting) {
        return setting.defaults().isEmpty()
                && shownExample(setting).isEmpty()
                && !GONE.contains(setting.name());
    }

    /** Lines of settings that are none. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(texts.stringPropertyNames());
        for (DeclaredSetting setting : settings) {
            COLUMNS.forEach(column -> unknown.remove(setting.name() + column));
        }
        return unknown;
    }
}
