package io.trapiche.adapter.console.wire;

/**
 * What an operator had VTEX do with an order.
 *
 * @param commandId the operator's
 * @param outcome {@code pending}, {@code done} or {@code refused}
 */
public record OmsActionPayload(
        String account, String vtexOrderId, String commandId, String outcome) {}
