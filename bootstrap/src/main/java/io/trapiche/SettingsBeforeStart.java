package io.trapiche;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The command line and the environment, before Spring reads them: they say what has to be started
 * first.
 */
final class SettingsBeforeStart {

    private SettingsBeforeStart() {}

    static ConfigurableEnvironment read(String[] args) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
