package io.trapiche.settings.declared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings below some names that somebody gave, from wherever, with their places. */
final class GivenSettings {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("trapiche");

    private final Map<ConfigurationPropertyName, Given> given = new LinkedHashMap<>();

    /**
     * @param where a file with line and column, or the source's name
     * @param flat whether the name came from an environment variable, in which an underscore is a
     *     dot or a dash
     */
    record Given(String where, boolean flat) {

        @Override
        public String toString() {
            return " [" + where + "]";
        }
    }

    /** Those below {@code trapiche}. */
    GivenSettings(ConfigurableEnvironment environment) {
        this(environment, List.of(OURS));
    }

    GivenSettings(
            ConfigurableEnvironment environment, Collection<ConfigurationPropertyName> roots) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean flat = source instanceof SystemEnvironmentPropertySource;
            ConfigurationPropertySources.from(source)
                    .forEach(
                            names -> {
                                if (names instanceof IterableConfigurationPropertySource some) {
                                    some.stream()
                                            .filter(name -> isBelow(roots, name))
                                            .forEach(name -> add(name, some, source, flat));
                                }
                            });
        }
    }

    private static boolean isBelow(
            Collection<ConfigurationPropertyName> roots, ConfigurationPropertyName name) {
        return roots.stream().anyMatch(root -> root.isAncestorOf(name));
    }

    private void add(
            ConfigurationPropertyName name,
            IterableConfigurationPropertySource some,
            PropertySource<?> source,
            boolean flat) {
        Origin origin = Origin.from(some.getConfigurationProperty(name));
        given.putIfAbsent(
                name, new Given(origin == null ? source.getName() : String.valueOf(origin), flat));
    }

    /**
     * Where a setting came from, or what stands below it; empty where it was not given, or where it
     * is a list whose elements were given one by one: nobody knows which of them is meant.
     *
     * @param setting a list's element has its index
     * @param names what a name that was given is called in full
     */
    Optional<Given> placeOf(
            String setting, BiFunction<ConfigurationPropertyName, Given, String> names) {
        List<Map.Entry<ConfigurationPropertyName, Given>> found = below(setting, names);
        if (found.isEmpty() && setting.endsWith("]")) {
            // Elements between commas have the list's place.
            return placeOf(setting.substring(0, setting.lastIndexOf('[')), names);
        }
        boolean oneByOne =
                found.size() > 1
                        && found.stream().allMatch(one -> one.getKey().isLastElementIndexed());
        return oneByOne ? Optional.empty() : found.stream().map(Map.Entry::getValue).findFirst();
    }

    private List<Map.Entry<ConfigurationPropertyName, Given>> below(
            String setting, BiFunction<ConfigurationPropertyName, Given, String> names) {
        return given.entrySet().stream()
                .filter(
                        one -> {
                            String name = names.apply(one.getKey(), one.getValue());
                            return name.equals(setting)
                                    || name.startsWith(setting + ".")
                                    || name.startsWith(setting + "[");
                        })
                .toList();
    }

    Map<ConfigurationPropertyName, Given> all() {
        return given;
    }
}
