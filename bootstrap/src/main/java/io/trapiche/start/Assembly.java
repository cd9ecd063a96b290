package io.trapiche.start;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What the service is assembled from. */
public enum Assembly {
    /** Embedded engines and the sandbox. */
    LOCAL,
    /** PostgreSQL and Kafka that somebody runs. */
    CONFIGURED;

    /** Where PostgreSQL is. */
    public static final String POSTGRES = "spring.datasource.url";

    /** Where Kafka is. */
    public static final String KAFKA = "trapiche.kafka.bootstrap-servers";

    /** What the settings ask for: local mode as long as neither address is set. */
    public static Assembly of(Environment settings) {
        return isSet(settings, POSTGRES) || isSet(settings, KAFKA) ? CONFIGURED : LOCAL;
    }

    /** The fault of settings that do not name both addresses, which {@link #CONFIGURED} needs. */
    public static Optional<String> missingAddress(Environment settings) {
        boolean postgres = isSet(settings, POSTGRES);
        boolean kafka = isSet(settings, KAFKA);
        if (postgres != kafka) {
            return Optional.of(
                    "%s is set and %s is not (expected: both, or neither for local mode)"
                            .formatted(postgres ? POSTGRES : KAFKA, postgres ? KAFKA : POSTGRES));
        }
        return postgres
                ? Optional.empty()
                : Optional.of(
                        "neither %s nor %s is set (expected: both; local mode, which needs neither, is started by ./trapiche)"
                                .formatted(POSTGRES, KAFKA));
    }

    /** Whether an address is more than blank. */
    public static boolean isSet(Environment settings, String address) {
        return StringUtils.hasText(settings.getProperty(address));
    }
}
