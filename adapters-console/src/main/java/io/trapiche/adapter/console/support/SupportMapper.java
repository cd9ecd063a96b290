package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.list.OrderViewMapper;
import io.trapiche.adapter.console.wire.SupportPayloads.GroupedOrderPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.TransactionPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.TransactionPaymentPayload;
import io.trapiche.application.vtex.port.SupportReadings.GroupedOrder;
import io.trapiche.application.vtex.port.SupportReadings.Payment;
import io.trapiche.application.vtex.port.SupportReadings.Transaction;
import io.trapiche.domain.shared.Money;

/** Support's readings as operators see them. */
final class SupportMapper {

    private SupportMapper() {}

    static GroupedOrderPayload order(GroupedOrder order) {
        return new GroupedOrderPayload(
                order.orderId().value(),
                order.sequence(),
                order.origin(),
                order.status(),
                order.affiliateId(),
                order.createdAt());
    }

    static TransactionPayload transaction(Transaction transaction) {
        return new TransactionPayload(
                transaction.status(),
                transaction.active(),
                transaction.transactionId(),
                transaction.payments().stream().map(SupportMapper::payment).toList());
    }

    private static TransactionPaymentPayload payment(Payment payment) {
        Money value = payment.value();
        return new TransactionPaymentPayload(
                payment.id(),
                payment.system(),
                payment.systemName(),
                payment.group(),
                value == null ? null : OrderViewMapper.money(value),
                payment.installments(),
                payment.tid());
    }
}
