package io.trapiche.local;

import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The engines and the service on them; stopped in the opposite order. */
public final class LocalMode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalMode.class);

    private final LocalSettings settings;
    private final LocalEngines engines;
    private final ConfigurableApplicationContext service;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private LocalMode(
            LocalSettings settings, LocalEngines engines, ConfigurableApplicationContext service) {
        this.settings = settings;
        this.engines = engines;
        this.service = service;
    }

    /**
     * Starts everything; stopped at the latest when the process ends.
     *
     * @param application the service's Spring configuration
     * @throws io.trapiche.engines.EngineFailed if an engine does not start
     */
    public static LocalMode start(LocalSettings settings, Class<?> application, String[] args) {
        Instant began = Instant.now();
        LocalEngines engines = LocalEngines.start(settings, LocalMode::tell);
        try {
            LocalMode mode =
                    new LocalMode(
                            settings,
                            engines,
                            service(application, LocalProperties.of(settings, engines)).run(args));
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(mode::close));
            tell("ready after %d ms".formatted(Duration.between(began, Instant.now()).toMillis()));
            return mode;
        } catch (RuntimeException failure) {
            engines.close();
            throw failure;
        }
    }

    private static SpringApplication service(Class<?> application, Map<String, Object> local) {
        SpringApplication service = new SpringApplication(application);
        service.setRegisterShutdownHook(false);
        service.setBannerMode(Banner.Mode.OFF);
        MapPropertySource properties = new MapPropertySource("local mode", local);
        service.addInitializers(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addAfter(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, properties));
        return service;
    }

    /** Tells where everything is and, on an empty data folder, shows a first journey. */
    public void welcome() {
        WhereToLook.tell(settings, engines);
        FirstJourney.playOnce(settings, engines);
    }

    /** The running service. */
    public ConfigurableApplicationContext service() {
        return service;
    }

    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            service.close();
            engines.close();
        }
    }

    static void tell(String progress) {
        log.info("{}", progress);
    }
}
