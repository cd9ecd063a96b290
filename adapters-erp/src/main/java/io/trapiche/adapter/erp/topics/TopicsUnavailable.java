package io.trapiche.adapter.erp.topics;

import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.protocol.Errors;

/** Topics can be neither read nor made at the moment; the caller may repeat. */
public final class TopicsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TopicsUnavailable(Throwable cause) {
        super("topics unavailable", cause);
    }

    /**
     * What Kafka does, and the setting to look at; no value of what it was asked.
     *
     * @param brokers their addresses as they are set
     */
    public String told(String brokers) {
        Throwable cause = getCause();
        if (cause instanceof AuthenticationException) {
            return RefusedLogin.at(brokers) + " (trapiche.kafka.properties)";
        }
        String does =
                cause == null || isSilence(cause)
                        ? "does not answer"
                        : "answers with " + Errors.forException(cause).name();
        return "Kafka %s at %s (trapiche.kafka.bootstrap-servers)".formatted(does, brokers);
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof org.apache.kafka.common.errors.TimeoutException
                || cause instanceof InterruptedException;
    }
}
