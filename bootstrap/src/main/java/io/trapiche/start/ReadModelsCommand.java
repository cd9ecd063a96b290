package io.trapiche.start;

import io.trapiche.application.view.ReadModelRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code rebuild}: makes the views anew out of all events and ends. Instances that run meanwhile go
 * on; their lists are incomplete until this ends.
 */
final class ReadModelsCommand {

    private static final Logger log = LoggerFactory.getLogger(ReadModelsCommand.class);
    private static final String OPTION = "rebuild-read-models";

    private ReadModelsCommand() {}

    static boolean isGiven(Environment settings) {
        return settings.containsProperty(OPTION);
    }

    static void run(ApplicationContext context) {
        long events = context.getBean(ReadModelRebuild.class).rebuild();
        log.info("read models rebuilt from {} events", events);
    }
}
