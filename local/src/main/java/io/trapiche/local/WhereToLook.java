package io.trapiche.local;

import io.trapiche.start.LocalCredentials;

/** Says what is where. */
final class WhereToLook {

    private WhereToLook() {}

    static void tell(LocalSettings settings, LocalEngines engines) {
        LocalMode.tell(
                "gRPC for marketplaces   127.0.0.1:"
                        + settings.grpcPort()
                        + " (token "
                        + LocalCredentials.FEIRA_TOKEN
                        + ")");
        LocalMode.tell(
                "Kafka for ERP systems   "
                        + engines.kafkaServers()
                        + " (topics trapiche.lojademo.*)");
        LocalMode.tell(
                "console                 http://127.0.0.1:"
                        + settings.httpPort()
                        + " (token "
                        + LocalCredentials.OPERATOR_TOKEN
                        + ")");
        LocalMode.tell(
                "health and metrics      http://127.0.0.1:"
                        + settings.managementPort()
                        + "/actuator");
        LocalMode.tell(
                "VTEX sandbox            " + engines.sandboxUrl() + "/control/lojademo/orders");
        LocalMode.tell("data                    " + settings.data().toAbsolutePath().normalize());
    }
}
