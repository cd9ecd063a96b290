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
import org.springframework.core.io.DefaultResourceLoader;

/**
 * All settings as the service will see them, before it starts: they say what has to be started
 * first. Read by Spring Boot's own means, so that no source counts here and not there.
 */
public final class SettingsBeforeStart {

    private SettingsBeforeStart() {}

    /**
     * Reads the command line, the environment, system properties and every file they name.
     *
     * @throws IllegalSettings when a file that is named cannot be read
     */
    public static ConfigurableEnvironment read(String[] args) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigurationPropertySources.attach(environment);
        RandomValuePropertySource.addToEnvironment(environment);
        new SpringApplicationJsonEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(
                    environment, new DefaultResourceLoader(), new DefaultBootstrapContext());
        } catch (ConfigDataException refused) {
            throw new IllegalSettings(String.valueOf(refused.getMessage()));
        }
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
