package io.trapiche.sandbox.faults;

import java.util.function.Supplier;

/**
 * Something a fault may strike: a call, a callback, a push.
 *
 * @param group of the route, such as {@code oms}
 * @param route such as {@code start-handling}
 * @param orderId the marketplace's id in order integration, VTEX's id elsewhere, empty for none;
 *     asked for only when a fault names a prefix
 */
public record Occasion(String account, String group, String route, Supplier<String> orderId) {}
