package io.trapiche.start;

import ch.qos.logback.core.PropertyDefinerBase;
import org.springframework.boot.logging.LoggingSystemProperty;

/**
 * Which form the log has: lines for people, or what {@code logging.structured.format.console} asks
 * for. Spring Boot has told the setting by the time it reads {@code logback.xml}; before, there is
 * none.
 */
public final class ConsoleForm extends PropertyDefinerBase {

    @Override
    public String getPropertyValue() {
        String asked =
                System.getProperty(
                        LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT
                                .getEnvironmentVariableName(),
                        "");
        return asked.isBlank() ? "lines" : "structured";
    }
}
