package io.trapiche.local;

import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import io.trapiche.TrapicheApplication;
import io.trapiche.start.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The engines and the service on them; stopped in the opposite order. */
public final class LocalMode implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalMode.class);

    private final LocalSettings settings;
    private final LocalEngines engines;
    private final DiskWatch disk;
    private final Ending ending = new Ending();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable ConfigurableApplicationContext service;
    private @Nullable RuntimeException missing;

    private LocalMode(LocalSettings settings, LocalEngines engines) {
        this.settings = settings;
        this.engines = engines;
        this.disk = new DiskWatch(settings.data());
    }

    /**
     * Starts everything; stopped at the latest when the process ends.
     *
     * @throws io.trapiche.engines.EngineFailed if an engine does not start
     */
    public static LocalMode start(LocalSettings settings, String[] args) {
        Instant began = Instant.now();
        LocalMode mode = new LocalMode(settings, LocalEngines.start(settings, LocalMode::tell));
        try {
            mode.run(args);
        } catch (RuntimeException failure) {
            mode.close();
            throw failure;
        }
        tell("ready after %d ms".formatted(Duration.between(began, Instant.now()).toMillis()));
        return mode;
    }

    private void run(String[] args) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::end));
        engines.watchPostgres(InstantSource.system(), ending::because);
        disk.start();
        try {
            Map<String, Object> properties = LocalProperties.of(settings);
            properties.putAll(engines.properties());
            service = service(properties).run(args);
        } catch (AbandonedRunException _) {
            throw Objects.requireNonNull(missing);
        }
    }

    private SpringApplication service(Map<String, Object> local) {
        SpringApplication service = new SpringApplication(TrapicheApplication.class);
        service.setRegisterShutdownHook(false);
        service.setBannerMode(Banner.Mode.OFF);
        MapPropertySource properties = new MapPropertySource(LocalProperties.NAME, local);
        service.addInitializers(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addAfter(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, properties),
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(
                                        "enginesRun",
                                        SmartInitializingSingleton.class,
                                        () -> this::awaitEngines));
        return service;
    }

    /**
     * When all objects of the service are made, and before the first of them does anything. Spring
     * Boot would tell of a failure as of one of the service.
     */
    private void awaitEngines() {
        try {
            engines.awaitAll(InstantSource.system(), ending::because);
        } catch (RuntimeException failure) {
            missing = failure;
            throw new AbandonedRunException();
        }
    }

    /** Tells where everything is and, on an empty data folder, shows a first journey. */
    public void welcome() {
        WhereToLook.tell(settings, engines);
        FirstJourney.playOnce(settings, engines);
    }

    /** The running service. */
    public ConfigurableApplicationContext service() {
        return Objects.requireNonNull(service, "not started");
    }

    /** What was stopped already needs no halt: the JVM may have a cache to write when it ends. */
    private void end() {
        if (!stopped.get()) {
            ending.haltWhenLate();
            close();
        }
    }

    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            engines.unwatch();
            disk.close();
            ConfigurableApplicationContext started = service;
            if (started != null) {
                Ending.within(Ending.SERVICE, started::close);
            }
            engines.close();
        }
    }

    static void tell(String progress) {
        log.info("{}", progress);
    }
}
