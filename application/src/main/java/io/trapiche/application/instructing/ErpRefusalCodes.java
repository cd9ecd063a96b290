package io.trapiche.application.instructing;

import io.trapiche.domain.oms.OmsOrderRefusal;

/** Stable codes of refused ERP commands; {@code docs/errors.md} explains them. */
final class ErpRefusalCodes {

    private ErpRefusalCodes() {}

    static String of(OmsOrderRefusal refusal) {
        return switch (refusal) {
            case OmsOrderRefusal.UnknownOmsOrder _ -> "UNKNOWN_ORDER";
            case OmsOrderRefusal.OrderCancelledAlready _ -> "ORDER_CANCELLED";
            case OmsOrderRefusal.OrderInvoicedAlready _ -> "ORDER_INVOICED";
            case OmsOrderRefusal.OrderPartlyInvoiced _ -> "ORDER_PARTLY_INVOICED";
            case OmsOrderRefusal.InvoiceNumberTaken _ -> "INVOICE_NUMBER_TAKEN";
            case OmsOrderRefusal.UnknownInvoice _ -> "UNKNOWN_INVOICE";
            case OmsOrderRefusal.CommandIdReused _ -> "COMMAND_ID_REUSED";
            case OmsOrderRefusal.CancellationRequested _ -> "CANCELLATION_REQUESTED";
            case OmsOrderRefusal.AcknowledgedAlready _ -> "ACKNOWLEDGED_ALREADY";
            case OmsOrderRefusal.CancellationUnderWay _ -> "CANCELLATION_UNDER_WAY";
            case OmsOrderRefusal.NoCancellationRequested _ -> "NO_CANCELLATION_REQUESTED";
            case OmsOrderRefusal.DenialUnderWay _ -> "CANCELLATION_DENIAL_UNDER_WAY";
            case OmsOrderRefusal.PaymentElsewhere _ -> "PAYMENT_ELSEWHERE";
            case OmsOrderRefusal.NoPaymentPending _ -> "NO_PAYMENT_PENDING";
            case OmsOrderRefusal.PaymentNotificationUnderWay _ -> "PAYMENT_NOTIFICATION_UNDER_WAY";
            case OmsOrderRefusal.ForeignCurrency _ -> "FOREIGN_CURRENCY";
            case OmsOrderRefusal.DoesNotFit _ -> "DOES_NOT_FIT_ORDER";
            case OmsOrderRefusal.OrderNotChangeable _ -> "ORDER_NOT_CHANGEABLE";
            case OmsOrderRefusal.InvoiceUnderWay _ -> "INVOICE_UNDER_WAY";
            case OmsOrderRefusal.UnknownChange _ -> "UNKNOWN_CHANGE";
            case OmsOrderRefusal.ChangeNotOpen _ -> "CHANGE_NOT_OPEN";
            case OmsOrderRefusal.NothingToInvoice _ -> "NOTHING_TO_INVOICE";
            case OmsOrderRefusal.NotInvoicedInFull _ -> "NOT_INVOICED_IN_FULL";
            case OmsOrderRefusal.ReturnedBeyondValue _ -> "RETURNED_BEYOND_VALUE";
            case OmsOrderRefusal.InvoicedBeyondValue _ -> "INVOICED_BEYOND_VALUE";
        };
    }
}
