package io.trapiche.cli;

/**
 * An option of one way to start, beside the service's settings.
 *
 * @param name without dashes
 * @param value what stands for its value in the help; empty for an option that is given or not
 * @param otherwise what holds without it, for the help
 * @param meaning one line
 */
public record StartOption(String name, String value, String otherwise, String meaning) {

    String dashed() {
        return "--" + name;
    }
}
