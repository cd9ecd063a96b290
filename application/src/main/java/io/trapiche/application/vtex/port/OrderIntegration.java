package io.trapiche.application.vtex.port;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.Submission;

/**
 * VTEX's asynchronous order integration (VTEX guide on new order integration). Both calls only
 * enqueue; the result comes by callback. VTEX knows no idempotency keys: repeating {@link #place}
 * for an order that exists leads to EOI007, asynchronously.
 */
public interface OrderIntegration {

    /**
     * Enqueues the order.
     *
     * @param submission makes the address that VTEX is told to call back at
     * @throws VtexUnavailable when VTEX did not answer as agreed; the order may have been enqueued
     *     all the same
     */
    ProcessingResult place(Placement placement, Submission submission);

    /**
     * Enqueues the approval of an integrated order.
     *
     * @param submission the one VTEX took, so that its address is repeated
     * @throws VtexUnavailable when VTEX did not answer as agreed; the approval may have been
     *     enqueued all the same
     */
    ProcessingResult approve(Placement placement, Submission submission);
}
