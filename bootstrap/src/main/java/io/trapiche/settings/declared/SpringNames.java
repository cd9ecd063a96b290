package io.trapiche.settings.declared;

import io.trapiche.application.checking.port.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names of Spring Boot's settings: one that does not exist does nothing, and nobody says so. Which
 * there are its own descriptions tell, read only where a name is none of those that the documents
 * tell to set.
 */
final class SpringNames {

    private static final List<ConfigurationPropertyName> ROOTS =
            Stream.of("server", "management.server", "spring.datasource", "logging")
                    .map(ConfigurationPropertyName::of)
                    .toList();

    private static final List<String> TOLD =
            Stream.concat(
                            SpringSetting.names().stream(),
                            Stream.of(
                                    "spring.datasource.username",
                                    "spring.datasource.password",
                                    "logging.level",
                                    "logging.structured.format.console"))
                    .toList();

    /** What the service itself sets. */
    private static final String BROUGHT = "class path resource";

    private static final String DESCRIPTIONS = "META-INF/spring-configuration-metadata.json";

    private @Nullable Set<String> described;

    private SpringNames() {}

    static List<String> faults(ConfigurableEnvironment environment) {
        SpringNames names = new SpringNames();
        List<String> faults = new ArrayList<>();
        new GivenSettings(environment, ROOTS)
                .all()
                .forEach(
                        (name, place) -> {
                            if (!place.where().contains(BROUGHT)) {
                                names.fault(name, place.flat())
                                        .ifPresent(fault -> faults.add(fault + place));
                            }
                        });
        return faults;
    }

    /** Other programs have variables of the environment that look alike: those are left alone. */
    private Optional<String> fault(ConfigurationPropertyName name, boolean flat) {
        if (isOneOf(TOLD, name, flat) || isOneOf(described(), name, flat)) {
            return Optional.empty();
        }
        Optional<String> meant =
                NearestName.of(
                        name.toString(),
                        Stream.concat(TOLD.stream(), described().stream())
                                .map(known -> extended(known, name)));
        return flat && meant.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        name
                                + SettingsCheck.NONE
                                + meant.map(it -> " (did you mean " + it + "?)")
                                        .orElse(" of Spring Boot"));
    }

    private static boolean isOneOf(
            Collection<String> known, ConfigurationPropertyName name, boolean flat) {
        String given = name.toString();
        return known.stream()
                .anyMatch(
                        one ->
                                flat
                                        ? FlatName.letters(given).startsWith(FlatName.letters(one))
                                        : ConfigurationPropertyName.of(one).equals(name)
                                                || ConfigurationPropertyName.of(one)
                                                        .isAncestorOf(name));
    }

    /** With what a given name has behind it, as that of a logger. */
    private static String extended(String known, ConfigurationPropertyName name) {
        int length = ConfigurationPropertyName.of(known).getNumberOfElements();
        return name.getNumberOfElements() > length ? known + "." + name.subName(length) : known;
    }

    private Set<String> described() {
        Set<String> all = described;
        if (all == null) {
            all = read();
            described = all;
        }
        return all;
    }

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        try {
            for (URL file :
                    Collections.list(
                            SpringNames.class.getClassLoader().getResources(DESCRIPTIONS))) {
                try (InputStream in = file.openStream()) {
                    JsonMapper.shared()
                            .readTree(in)
                            .path("properties")
                            .valueStream()
                            .map(property -> property.path("name").asString())
                            .filter(SpringNames::isLookedAt)
                            .forEach(names::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private static boolean isLookedAt(String name) {
        return ConfigurationPropertyName.isValid(name)
                && ROOTS.stream().anyMatch(root -> name.startsWith(root + "."));
    }
}
