package io.trapiche.start;

import io.trapiche.settings.IllegalSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * All settings as the service will see them, before it starts: they say what has to be started
 * first. Read by Spring Boot's own means, so that no source counts here and not there.
 */
public final class SettingsBeforeStart {

    private SettingsBeforeStart() {}

    /**
     * Reads the command line, the environment, system properties and every file they name.
     *
     * @throws IllegalSettings when a file that is named is not there, cannot be read, or holds no
     *     settings
     */
    public static ConfigurableEnvironment read(String[] args) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigurationPropertySources.attach(environment);
        RandomValuePropertySource.addToEnvironment(environment);
        readJson(environment);
        readFiles(environment);
        ConfigurationPropertySources.attach(environment);
        IllegalSettings.refuse(UnreadableSettings.faults(environment));
        return environment;
    }

    private static void readJson(ConfigurableEnvironment environment) {
        try {
            new SpringApplicationJsonEnvironmentPostProcessor()
                    .postProcessEnvironment(environment, new SpringApplication());
        } catch (RuntimeException _) {
            throw new IllegalSettings(
                    "spring.application.json (SPRING_APPLICATION_JSON) is no JSON (expected: an object)");
        }
    }

    private static void readFiles(ConfigurableEnvironment environment) {
        RememberedFile.Loader files = new RememberedFile.Loader();
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(
                    environment, files, new DefaultBootstrapContext());
        } catch (ConfigDataException refused) {
            throw new IllegalSettings(String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            throw new IllegalSettings(UnreadableSettings.told(files.last(), failure));
        }
    }
}
