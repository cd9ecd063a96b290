package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Delivered;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import java.util.Locale;

/** What the states of marketplaces' orders are called wherever they are told: for ever. */
public enum StateName {
    RECEIVED,
    SUBMITTED,
    INTEGRATED,
    APPROVAL_PENDING,
    AWAITING_SELLER,
    APPROVED,
    IN_HANDLING,
    PARTLY_INVOICED,
    INVOICED,
    SHIPPED,
    DELIVERED,
    PARKED,
    CANCELLING,
    CANCELLED,
    RETURNED,
    REFUSED;

    public static StateName of(Placed state) {
        return switch (state) {
            case Received _ -> RECEIVED;
            case Submitted _ -> SUBMITTED;
            case Integrated _ -> INTEGRATED;
            case ApprovalPending _ -> APPROVAL_PENDING;
            case AwaitingSeller _ -> AWAITING_SELLER;
            case Approved _ -> APPROVED;
            case InHandling _ -> IN_HANDLING;
            case Invoiced invoiced ->
                    invoiced.fulfilment().invoicedInFull() ? INVOICED : PARTLY_INVOICED;
            case Shipped _ -> SHIPPED;
            case Delivered _ -> DELIVERED;
            case Parked _ -> PARKED;
            case Cancelling _ -> CANCELLING;
            case Cancelled _ -> CANCELLED;
            case Returned _ -> RETURNED;
            case Refused _ -> REFUSED;
        };
    }

    /** Nothing follows, apart from returns. */
    public boolean isEnd() {
        return switch (this) {
            case DELIVERED, CANCELLED, RETURNED, REFUSED -> true;
            case RECEIVED,
                    SUBMITTED,
                    INTEGRATED,
                    APPROVAL_PENDING,
                    AWAITING_SELLER,
                    APPROVED,
                    IN_HANDLING,
                    PARTLY_INVOICED,
                    INVOICED,
                    SHIPPED,
                    PARKED,
                    CANCELLING ->
                    false;
        };
    }

    /** As messages, lists and pages show it, for example {@code approval-pending}. */
    public String published() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
