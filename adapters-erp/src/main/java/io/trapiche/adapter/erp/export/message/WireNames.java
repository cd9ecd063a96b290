package io.trapiche.adapter.erp.export.message;

import io.trapiche.domain.fiscal.TaxDocument;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.Requester;

/** Published names of enumerated values; renaming a constant changes none of them. */
final class WireNames {

    private WireNames() {}

    static String of(Requester requester) {
        return switch (requester) {
            case MARKETPLACE -> "marketplace";
            case ERP -> "erp";
            case OPERATOR -> "operator";
            case VTEX -> "vtex";
        };
    }

    static String of(OmsAction.ControlChange.Control control) {
        return switch (control) {
            case RETRY -> "retry";
            case CANCEL -> "cancel";
        };
    }

    static String of(TaxDocument.Kind kind) {
        return switch (kind) {
            case CPF -> "cpf";
            case CNPJ -> "cnpj";
            case OTHER -> "other";
        };
    }

    static String of(Instruction.Outcome outcome) {
        return switch (outcome) {
            case PENDING -> "pending";
            case DONE -> "done";
            case REFUSED -> "refused";
        };
    }

    static String of(PaymentStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case APPROVED -> "approved";
        };
    }

    static String of(DeliveryChannel channel) {
        return switch (channel) {
            case DELIVERY -> "delivery";
            case PICKUP_IN_POINT -> "pickup-in-point";
        };
    }

    static String of(LineKind kind) {
        return switch (kind) {
            case ITEM -> "item";
            case GIFT -> "gift";
            case KIT -> "kit";
            case COMPONENT -> "component";
            case SERVICE -> "service";
            case UNREADABLE -> "unreadable";
        };
    }

    static String of(LineState state) {
        return switch (state) {
            case ORDERED -> "ordered";
            case REDUCED -> "reduced";
            case REMOVED -> "removed";
            case ADDED -> "added";
            case REPRICED -> "repriced";
        };
    }

    static String of(OmsTotals.Kind kind) {
        return switch (kind) {
            case ITEMS -> "items";
            case DISCOUNTS -> "discounts";
            case FREIGHT -> "freight";
            case INTEREST -> "interest";
            case TAX -> "tax";
            case CHANGE -> "change";
            case OTHER -> "other";
        };
    }

    static String of(Address.Type type) {
        return switch (type) {
            case RESIDENTIAL -> "residential";
            case COMMERCIAL -> "commercial";
            case PICKUP -> "pickup";
        };
    }
}
