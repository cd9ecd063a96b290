package io.trapiche.application.vtex.port;

/** Everything that VTEX is asked. */
public record VtexPorts(
        OrderIntegration integration,
        OrderManagement management,
        OrderFeed feed,
        CartSimulation carts,
        CallbackKeys callbackKeys,
        ProcessingResultReader resultReader) {}
