package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.wire.Json.fields;
import static io.trapiche.sandbox.wire.VtexTime.withOffset;

import io.trapiche.sandbox.oms.Cancellation;
import io.trapiche.sandbox.oms.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code cancellationRequests} of the order document: questions to the seller, oldest first. */
final class CancellationPart {

    private CancellationPart() {}

    static @Nullable List<Object> of(Order order) {
        List<Object> requests = new ArrayList<>();
        order.denials().forEach(denial -> requests.add(request(denial.request(), denial)));
        Cancellation last = order.cancellation();
        if (last != null && last.isRequest()) {
            requests.add(request(last, byInvoice(order, last)));
        }
        return requests.isEmpty() ? null : requests;
    }

    private static Cancellation.@Nullable Denial byInvoice(Order order, Cancellation request) {
        return switch (order.status()) {
            case INVOICE, INVOICED, HANDLING ->
                    new Cancellation.Denial(
                            request, "Order invoiced", order.workflow().last().at());
            default -> null;
        };
    }

    private static Object request(Cancellation request, Cancellation.@Nullable Denial denial) {
        return fields(
                "id", request.requestId(),
                "reason", request.reason(),
                "cancellationRequestDate", withOffset(request.at()),
                "requestedByUser", request.byUser(),
                "deniedBySeller", denial != null,
                "deniedBySellerReason", denial == null ? null : denial.reason(),
                "cancellationRequestDenyDate", denial == null ? null : withOffset(denial.at()));
    }
}
