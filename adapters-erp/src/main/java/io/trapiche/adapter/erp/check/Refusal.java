package io.trapiche.adapter.erp.check;

import io.trapiche.adapter.erp.topics.RefusedLogin;
import io.trapiche.application.checking.port.Finding;
import java.util.List;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.protocol.Errors;

/**
 * Kafka's refusals in words.
 *
 * @param brokers their addresses as they are set
 */
record Refusal(String brokers) {

    static final String ADDRESS = "trapiche.kafka.bootstrap-servers";
    private static final String PROPERTIES = "trapiche.kafka.properties";

    static boolean isSilence(Throwable failure) {
        return failure instanceof TimeoutException;
    }

    /** Kafka's own words may repeat values, which may be secrets. */
    Finding ofClient() {
        return Finding.wrong(
                "no client of Kafka can be made for " + brokers,
                "host:port that resolves, and properties that Kafka's clients know",
                "mend %s or %s".formatted(ADDRESS, PROPERTIES));
    }

    Finding ofCluster(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ ->
                    Finding.wrong(
                            "Kafka does not answer at " + brokers,
                            "an answer within seconds, over the security.protocol of " + PROPERTIES,
                            "mend %s, %s or the brokers".formatted(ADDRESS, PROPERTIES));
            case AuthenticationException _ ->
                    Finding.wrong(
                            RefusedLogin.at(brokers),
                            "a login",
                            "mend %s (sasl.jaas.config, sasl.mechanism, ssl.*), or make the user at"
                                            .formatted(PROPERTIES)
                                    + " Kafka; the addresses are in "
                                    + ADDRESS);
            default -> of("the cluster", failure);
        };
    }

    /**
     * After a first answer.
     *
     * @param unreachable brokers that take no connection where they say they are
     */
    Finding ofSilence(String what, List<String> unreachable) {
        return unreachable.isEmpty()
                ? Finding.wrong(
                        "Kafka at %s answered, and then no more when asked for %s"
                                .formatted(brokers, what),
                        "answers within seconds",
                        "look again, and see whether the brokers stop, start or have too much to do")
                : Finding.wrong(
                        "Kafka answers at %s, and not at %s, where its brokers say they are"
                                .formatted(brokers, String.join(", ", unreachable)),
                        "addresses that can be reached from here",
                        "mend advertised.listeners of the brokers, start them, or open the network between");
    }

    /** Of something that Kafka refuses to tell, or cannot. */
    static Finding of(String what, Throwable failure) {
        return switch (failure) {
            case UnsupportedVersionException _ ->
                    Finding.wrong(
                            "%s cannot be asked of brokers that old".formatted(what),
                            "Kafka 3.0 or later",
                            "upgrade the brokers");
            default ->
                    Finding.unknown("%s cannot be looked at: %s".formatted(what, reason(failure)));
        };
    }

    /** By the name in Kafka's table of error codes, as its own words may repeat values. */
    private static String reason(Throwable failure) {
        Errors error = Errors.forException(failure);
        return error == Errors.UNKNOWN_SERVER_ERROR
                ? "Kafka or its client has an error without a name"
                : "Kafka answers with " + error.name();
    }
}
