package io.trapiche.adapter.erp.topics;

/** What is said where Kafka answers and lets nobody in. */
public final class RefusedLogin {

    private RefusedLogin() {}

    /**
     * A sentence without its end.
     *
     * @param brokers their addresses as they are set
     */
    public static String at(String brokers) {
        return "Kafka at %s refuses the credentials or the certificate".formatted(brokers);
    }
}
