package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What VTEX tells support, each part null when VTEX tells none. */
public final class SupportPayloads {

    private SupportPayloads() {}

    /** The orders of one purchase. */
    public record OrderGroupPayload(List<GroupedOrderPayload> orders) {}

    /** One of them. */
    public record GroupedOrderPayload(
            String vtexOrderId,
            @Nullable String sequence,
            @Nullable String origin,
            @Nullable String status,
            @Nullable String affiliateId,
            @Nullable Instant createdAt) {}

    /** How an order was paid. */
    public record TransactionPayload(
            @Nullable String status,
            boolean active,
            @Nullable String transactionId,
            List<TransactionPaymentPayload> payments) {}

    /** One payment of it; {@code installments} 0 when VTEX told none. */
    public record TransactionPaymentPayload(
            @Nullable String id,
            @Nullable String system,
            @Nullable String systemName,
            @Nullable String group,
            @Nullable MoneyPayload value,
            int installments,
            @Nullable String tid) {}

    /** The mails around an order, oldest first. */
    public record ConversationPayload(List<MailPayload> mails) {}

    /** That a mail was sent. */
    public record MailPayload(
            @Nullable Instant date, @Nullable String subject, boolean hasAttachment) {}

    /** How long another seller may be chosen. */
    public record SellerChangeWindowPayload(int days) {}
}
