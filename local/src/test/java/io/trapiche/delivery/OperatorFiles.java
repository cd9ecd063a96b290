package io.trapiche.delivery;

import io.trapiche.TrapicheApplication;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** What operators are given, as the service would find it. */
final class OperatorFiles {

    private OperatorFiles() {}

    /** A part of the source tree. */
    static Path file(String name) {
        return SourceTree.top().resolve(name);
    }

    static Map<String, Object> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(file(name)));
    }

    /** A mapping within one. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> whole, String... names) {
        Map<String, Object> part = whole;
        for (String name : names) {
            part = (Map<String, Object>) value(part, name);
        }
        return part;
    }

    /** What has to be there. */
    static Object value(Map<String, Object> part, String name) {
        Object value = part.get(name);
        if (value == null) {
            throw new AssertionError(name + " is not there");
        }
        return value;
    }

    /** A list of mappings within one. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parts(Map<String, Object> part, String name) {
        return (List<Map<String, Object>>) value(part, name);
    }

    /** The faults that a start with these variables and options would end with. */
    static List<String> faults(Map<String, Object> variables, String... options) {
        ConfigurableEnvironment settings = SettingsBeforeStart.read(options);
        settings.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return TrapicheApplication.faults(settings);
    }
}
