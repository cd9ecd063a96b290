package io.trapiche.adapter.erp.command.reading.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command says beside its id, its type and its order. */
public sealed interface CommandBody {

    record Acknowledge(@Nullable String erpReference) implements CommandBody {}

    record Invoice(InvoiceBody invoice) implements CommandBody {}

    record Tracking(TrackingBody tracking) implements CommandBody {}

    record Cancel(String reason) implements CommandBody {}

    record DenyCancellation(String reason) implements CommandBody {}

    record NotifyPayment(String paymentId) implements CommandBody {}

    /** The message may be about a person. */
    record Note(String source, String message) implements CommandBody {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** {@code invoice} is that of the return. */
    record Return(InvoiceBody invoice) implements CommandBody {}

    /** {@code items} null only with a discount. */
    record Remove(String reason, @Nullable List<Item> items, InvoiceBody.@Nullable Amount discount)
            implements CommandBody {

        /** Units of one SKU. */
        public record Item(String sku, int quantity) {}
    }

    /** Lists null for none; at least one has a row, or there is a discount. */
    record Change(
            String reason,
            @Nullable List<Removed> removed,
            @Nullable List<Added> added,
            @Nullable List<Repriced> repriced,
            InvoiceBody.@Nullable Amount discount)
            implements CommandBody {

        public record Removed(String sku, @Nullable String uniqueId, int quantity) {}

        public record Added(String sku, int quantity, InvoiceBody.@Nullable Amount unitPrice) {}

        public record Repriced(
                String sku,
                @Nullable String uniqueId,
                int quantity,
                InvoiceBody.Amount unitPrice) {}
    }

    /** As {@code Change}. */
    record PreviewChange(
            String reason,
            @Nullable List<Change.Removed> removed,
            @Nullable List<Change.Added> added,
            @Nullable List<Change.Repriced> repriced,
            InvoiceBody.@Nullable Amount discount)
            implements CommandBody {}

    /** {@code changeCommandId} is that of the change under way. */
    record RetryChange(String changeCommandId) implements CommandBody {}

    /** {@code changeCommandId} is that of the change under way. */
    record CancelChange(String changeCommandId, String reason) implements CommandBody {}
}
