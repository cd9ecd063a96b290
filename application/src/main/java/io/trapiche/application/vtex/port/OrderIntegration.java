package io.trapiche.application.vtex.port;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;

/**
 * VTEX's asynchronous order integration (VTEX guide on new order integration). Both calls only
 * enqueue; the result comes by callback. VTEX knows no idempotency keys: repeating {@link #place}
 * for an order that exists leads to EOI007, asynchronously.
 */
public interface OrderIntegration {

    /**
     * Enqueues the order.
     *
     * @throws VtexUnavailable when VTEX did not answer as agreed; the order may have been enqueued
     *     all the same
     */
    ProcessingResult place(Placement placement);

    /**
     * Enqueues the approval of an integrated order.
     *
     * @throws VtexUnavailable when VTEX did not answer as agreed; the approval may have been
     *     enqueued all the same
     */
    ProcessingResult approve(Placement placement);
}
