package io.trapiche.start;

import io.trapiche.settings.IllegalSettings;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What the service is assembled from. */
public enum Assembly {
    /** Embedded engines and the sandbox. */
    LOCAL,
    /** PostgreSQL and Kafka that somebody runs. */
    CONFIGURED;

    private static final Logger log = LoggerFactory.getLogger(Assembly.class);
    private static final String POSTGRES = "spring.datasource.url";
    private static final String KAFKA = "trapiche.kafka.bootstrap-servers";

    /**
     * Says what the settings ask for.
     *
     * @throws IllegalSettings when one of both addresses is there
     */
    public static Assembly choose(Environment settings) {
        boolean postgres = isSet(settings, POSTGRES);
        boolean kafka = isSet(settings, KAFKA);
        if (postgres != kafka) {
            throw new IllegalSettings(
                    "%s is set and %s is not (expected: both, or neither for local mode)"
                            .formatted(postgres ? POSTGRES : KAFKA, postgres ? KAFKA : POSTGRES));
        }
        Assembly chosen = postgres ? CONFIGURED : LOCAL;
        log.info("assembly: {}", chosen);
        return chosen;
    }

    /** Whether both addresses are there, or neither. */
    public static boolean isClear(Environment settings) {
        return isSet(settings, POSTGRES) == isSet(settings, KAFKA);
    }

    private static boolean isSet(Environment settings, String address) {
        return StringUtils.hasText(settings.getProperty(address));
    }

    /** What keeps a service without engines of its own from a start, if anything does. */
    public static Optional<String> missingAddress(Environment settings) {
        try {
            requireConfigured(settings);
            return Optional.empty();
        } catch (IllegalSettings missing) {
            return Optional.ofNullable(missing.getMessage());
        }
    }

    /**
     * For a service that has no engines of its own.
     *
     * @throws IllegalSettings when an address is missing
     */
    public static void requireConfigured(Environment settings) {
        if (choose(settings) == LOCAL) {
            throw new IllegalSettings(
                    "neither %s nor %s is set (expected: both; local mode, which needs neither, is"
                                    .formatted(POSTGRES, KAFKA)
                            + " started by ./trapiche)");
        }
    }
}
