package io.trapiche.application.log;

import io.trapiche.application.log.port.LogEntry.Direction;
import io.trapiche.application.log.port.LogEntry.Operation;
import io.trapiche.application.log.port.LogEntry.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one event says in the log. */
record LogLine(
        Operation operation, Direction direction, Status status, String message, String content) {

    static LogLine done(Operation operation, Direction direction, String message) {
        return new LogLine(operation, direction, Status.SUCCESS, message, "");
    }

    static LogLine failed(Operation operation, Direction direction, String message) {
        return new LogLine(operation, direction, Status.ERROR, message, "");
    }

    /** With one more fact; nulls are left out. */
    LogLine with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        String fact = name + "=" + Objects.toString(value);
        return new LogLine(
                operation,
                direction,
                status,
                message,
                content.isEmpty() ? fact : content + ", " + fact);
    }
}
