package io.trapiche.start;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What is done once and ends, beside the instances that run. */
public final class OneTimeCommands {

    /** Whatever else was asked for: an option given twice is one value with a comma to Spring. */
    private static final Map<String, String> OWN =
            Map.of(
                    "--server.port=", "0",
                    "--management.server.port=", "0",
                    "--trapiche.grpc.port=", "0",
                    "--trapiche.background=", "false");

    private OneTimeCommands() {}

    /** Whether one was given. */
    public static boolean isGiven(Environment settings) {
        return ReadModelsCommand.isGiven(settings) || RetellCommand.isGiven(settings);
    }

    /**
     * The arguments to start with. A command's are those for an instance beside others: it listens
     * on nothing they may use and does none of their work.
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

    /** Does what was asked for. */
    public static void run(ApplicationContext context) {
        if (ReadModelsCommand.isGiven(context.getEnvironment())) {
            ReadModelsCommand.run(context);
        }
        if (RetellCommand.isGiven(context.getEnvironment())) {
            RetellCommand.run(context);
        }
    }
}
