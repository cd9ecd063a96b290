package io.trapiche.adapter.vtex.push.wire;

/**
 * What VTEX's order management expects for an answer (VTEX guide on cancelled orders).
 *
 * @param date ISO 8601, UTC
 * @param orderId as VTEX named the order
 * @param receipt a GUID; the same for repeats of the same
 */
public record ReceiptPayload(String date, String orderId, String receipt) {}
