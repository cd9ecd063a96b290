package io.trapiche.local;

import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import io.trapiche.TrapicheApplication;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the engines, then the service on them, then a first journey; stops all of it in the
 * opposite order.
 */
public final class LocalMode {

    private static final Logger log = LoggerFactory.getLogger(LocalMode.class);

    private LocalMode() {}

    public static void start(LocalSettings settings, String[] args) {
        Instant began = Instant.now();
        LocalEngines engines = LocalEngines.start(settings, LocalMode::tell);
        try {
            ConfigurableApplicationContext context = application(settings, engines).run(args);
            stopAtExit(context, engines);
            tell("ready after %d ms".formatted(Duration.between(began, Instant.now()).toMillis()));
            WhereToLook.tell(settings, engines);
            FirstJourney.playOnce(settings, engines);
        } catch (RuntimeException failure) {
            engines.close();
            throw failure;
        }
    }

    private static SpringApplication application(LocalSettings settings, LocalEngines engines) {
        SpringApplication application = new SpringApplication(TrapicheApplication.class);
        application.setRegisterShutdownHook(false);
        application.setBannerMode(Banner.Mode.OFF);
        MapPropertySource properties =
                new MapPropertySource("local mode", LocalProperties.of(settings, engines));
        application.addInitializers(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addAfter(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, properties));
        return application;
    }

    private static void stopAtExit(ConfigurableApplicationContext context, LocalEngines engines) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(
                                        () -> {
                                            context.close();
                                            engines.close();
                                        }));
    }

    static void tell(String progress) {
        log.info("{}", progress);
    }
}
