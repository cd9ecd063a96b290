package io.trapiche.settings.declared;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.origin.Origin;

/**
 * One of Spring Boot's settings that the reference names, with what can stand in it: its faults are
 * told with all others, and without its value.
 *
 * @param takes whether a value that can be read can work
 */
record SpringSetting(
        ConfigurationPropertyName name, Class<?> type, Predicate<Object> takes, String expected) {

    private static final ConfigurationPropertyName LEVELS =
            ConfigurationPropertyName.of("logging.level");
    private static final int HIGHEST_PORT = 65_535;

    /** Spring Boot's word for a server that is not to be there. */
    private static final int OFF = -1;

    private static final String PORT = "0 to 65535, or -1 for none";

    private static final List<SpringSetting> ALL =
            List.of(
                    of(
                            "spring.datasource.url",
                            String.class,
                            SpringSetting::isOfPostgreSql,
                            "an address such as jdbc:postgresql://db.example.com:5432/trapiche"),
                    of(
                            "spring.datasource.hikari.maximum-pool-size",
                            Integer.class,
                            connections -> (Integer) connections >= 1,
                            "a whole number, 1 or more"),
                    of("server.port", Integer.class, SpringSetting::isPort, PORT),
                    of("management.server.port", Integer.class, SpringSetting::isPort, PORT),
                    of(
                            "server.address",
                            InetAddress.class,
                            _ -> true,
                            "an address of this machine"),
                    of(
                            "management.server.address",
                            InetAddress.class,
                            _ -> true,
                            "an address of this machine"));

    private static SpringSetting of(
            String name, Class<?> type, Predicate<Object> takes, String expected) {
        return new SpringSetting(ConfigurationPropertyName.of(name), type, takes, expected);
    }

    static List<String> faults(Binder binder) {
        List<String> faults = new ArrayList<>();
        for (SpringSetting setting : ALL) {
            setting.check(binder, faults);
        }
        checkLevels(binder, faults);
        return faults;
    }

    /** Of those whose values are looked at. */
    static List<String> names() {
        return ALL.stream().map(setting -> setting.name().toString()).toList();
    }

    /** Blank is none: local mode brings its own. */
    private static boolean isOfPostgreSql(Object url) {
        return url.toString().isBlank() || url.toString().startsWith("jdbc:postgresql:");
    }

    private static boolean isPort(Object port) {
        return (Integer) port >= OFF && (Integer) port <= HIGHEST_PORT;
    }

    private void check(Binder binder, List<String> faults) {
        Seen seen = new Seen();
        if (!isSound(binder, seen)) {
            faults.add(name + ": expected: " + expected + seen.place());
        }
    }

    private boolean isSound(Binder binder, Seen seen) {
        try {
            return binder.bind(name, Bindable.of(type), seen).map(takes::test).orElse(true);
        } catch (BindException unreadable) {
            seen.property = unreadable.getProperty();
            return false;
        }
    }

    private static void checkLevels(Binder binder, List<String> faults) {
        Map<String, String> levels =
                binder.bind(LEVELS, Bindable.mapOf(String.class, String.class)).orElseGet(Map::of);
        Set<String> known =
                Stream.concat(
                                Stream.of(LogLevel.values()).map(Enum::name),
                                // YAML reads off so.
                                Stream.of("FALSE"))
                        .collect(Collectors.toSet());
        new TreeMap<>(levels)
                .forEach(
                        (logger, level) -> {
                            if (!known.contains(level.strip().toUpperCase(Locale.ROOT))) {
                                faults.add(
                                        LEVELS
                                                + "."
                                                + logger
                                                + ": expected: trace, debug, info, warn, error,"
                                                + " fatal or off");
                            }
                        });
    }

    /** Which property was bound. */
    private static final class Seen extends AbstractBindHandler {

        private @Nullable ConfigurationProperty property;

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name,
                Bindable<?> target,
                BindContext context,
                Object result) {
            property = context.getConfigurationProperty();
            return result;
        }

        String place() {
            Origin origin = Origin.from(property);
            return origin == null ? "" : " [" + origin + "]";
        }
    }
}
