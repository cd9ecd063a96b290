package io.trapiche.adapter.erp.topics;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.protocol.Errors;

/** Topics can be neither read nor made at the moment; the caller may repeat. */
public final class TopicsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicsUnavailable(Throwable cause) {
        super("topics unavailable", cause);
    }

    /** What Kafka does, in words without a value; the brokers' address belongs behind them. */
    public String told() {
        Throwable cause = getCause();
        boolean silent =
                cause == null
                        || cause instanceof TimeoutException
                        || cause instanceof org.apache.kafka.common.errors.TimeoutException
                        || cause instanceof InterruptedException;
        return silent
                ? "Kafka does not answer at"
                : "Kafka answers with %s at".formatted(Errors.forException(cause).name());
    }
}
