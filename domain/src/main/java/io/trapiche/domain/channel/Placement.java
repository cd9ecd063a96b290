package io.trapiche.domain.channel;

import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted from the marketplace.
 *
 * @param content what is to be delivered, corrections included
 * @param receivedAt when the placement became durable
 * @param firstContent as it was placed at first; null when nothing was corrected since
 * @param submission the last one that VTEX took in; null before the first, and for orders that were
 *     sent before submissions were told apart
 */
public record Placement(
        ChannelOrderKey key,
        AffiliateId affiliateId,
        OrderContent content,
        Instant receivedAt,
        @Nullable OrderContent firstContent,
        @Nullable Submission submission) {

    /** VTEX puts it behind the id of an order that franchises may deliver. */
    public static final String FRANCHISE_SUFFIX = "-01";

    public Placement(
            ChannelOrderKey key,
            AffiliateId affiliateId,
            OrderContent content,
            Instant receivedAt) {
        this(key, affiliateId, content, receivedAt, null, null);
    }

    /** The id VTEX is expected to give the order; the id in its callback is the one that counts. */
    public OrderId expectedOrderId() {
        return new OrderId(affiliateId.value() + "-" + key.orderId().value());
    }

    /** Where the order may be found: VTEX puts a suffix to orders that franchises may deliver. */
    public List<OrderId> possibleOrderIds() {
        OrderId plain = expectedOrderId();
        return content.allowFranchises()
                ? List.of(plain, new OrderId(plain.value() + FRANCHISE_SUFFIX))
                : List.of(plain);
    }

    /** Whether placing this content is a repeat, corrections or not. */
    boolean isOf(OrderContent placed) {
        return content.isSameAs(placed) || (firstContent != null && firstContent.isSameAs(placed));
    }

    Placement corrected(OrderContent correction) {
        return new Placement(
                key,
                affiliateId,
                correction,
                receivedAt,
                firstContent == null ? content : firstContent,
                submission);
    }

    Placement submitted(@Nullable Submission next) {
        return new Placement(key, affiliateId, content, receivedAt, firstContent, next);
    }

    /** Number of the submission that would be the next. */
    public int nextSubmission() {
        return submission == null ? 1 : submission.number() + 1;
    }
}
