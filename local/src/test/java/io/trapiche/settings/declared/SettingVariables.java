package io.trapiche.settings.declared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Variables of the environment that stand in files for operators. */
public final class SettingVariables {

    private SettingVariables() {}

    /** Those below {@code TRAPICHE_} that are no setting, even where nothing similar is one. */
    public static List<String> unknown(Collection<String> variables) {
        KnownNames known = new KnownNames(DeclaredSettings.all(), Set.of());
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(it -> environment.getPropertySources().remove(it.getName()));
        Map<String, Object> given = new TreeMap<>();
        variables.forEach(name -> given.put(name, "given"));
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                given));
        return new GivenSettings(environment)
                .all().keySet().stream()
                        .filter(name -> !known.has(name, true))
                        .map(Object::toString)
                        .toList();
    }
}
