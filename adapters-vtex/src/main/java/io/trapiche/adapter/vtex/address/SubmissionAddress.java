package io.trapiche.adapter.vtex.address;

import io.trapiche.domain.channel.ChannelOrderKey;

/**
 * Where VTEX calls with whatever concerns one submission of one order.
 *
 * @param number of the submission
 */
public record SubmissionAddress(ChannelOrderKey order, int number) {

    /** For people; nobody can call it. */
    @Override
    public String toString() {
        return "submission %d of order %s of marketplace %s"
                .formatted(number, order.orderId(), order.marketplace());
    }
}
