package io.trapiche.start;

import io.trapiche.application.view.ReadModelRebuild;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * {@code --rebuild-read-models}: makes the views anew out of all events and ends. Instances that
 * run meanwhile go on; their lists are incomplete until this ends.
 */
public final class ReadModelsCommand {

    private static final Logger log = LoggerFactory.getLogger(ReadModelsCommand.class);
    private static final String OPTION = "rebuild-read-models";

    /** Whatever else was asked for: an option given twice is one value with a comma to Spring. */
    private static final Map<String, String> OWN =
            Map.of(
                    "--server.port=", "0",
                    "--management.server.port=", "0",
                    "--trapiche.grpc.port=", "0",
                    "--trapiche.background=", "false");

    private ReadModelsCommand() {}

    /** Whether the command was given. */
    public static boolean isGiven(Environment settings) {
        return settings.containsProperty(OPTION);
    }

    /**
     * The arguments to start with. The command's are those for an instance beside others: it
     * listens on nothing they may use and does none of their work.
     */
    public static String[] options(Environment settings, String[] args) {
        return isGiven(settings) ? asOwnInstance(args) : args;
    }

    static String[] asOwnInstance(String[] args) {
        Stream<String> others =
                Arrays.stream(args).filter(arg -> OWN.keySet().stream().noneMatch(arg::startsWith));
        return Stream.concat(
                        others, OWN.entrySet().stream().map(own -> own.getKey() + own.getValue()))
                .toArray(String[]::new);
    }

    /** Rebuilds. */
    public static void run(ApplicationContext context) {
        long events = context.getBean(ReadModelRebuild.class).rebuild();
        log.info("read models rebuilt from {} events", events);
    }
}
