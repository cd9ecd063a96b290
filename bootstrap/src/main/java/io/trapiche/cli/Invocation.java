package io.trapiche.cli;

import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param options as Spring Boot takes them, {@code --name=value}
 * @param ofStart names of the options among them that belong to the start at hand alone
 */
public record Invocation(Command command, List<String> options, List<String> ofStart) {

    /** What can be done. */
    public enum Command {
        /** Start the service and stay. */
        START,
        /** Look at the settings and where they lead, and start nothing. */
        CHECK,
        /** Do something once and end. */
        ONCE
    }

    public Invocation {
        options = List.copyOf(options);
        ofStart = List.copyOf(ofStart);
    }

    public String[] arguments() {
        return options.toArray(String[]::new);
    }
}
