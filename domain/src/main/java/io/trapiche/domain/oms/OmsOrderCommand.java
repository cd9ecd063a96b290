package io.trapiche.domain.oms;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order of VTEX's order management; {@code at} is when it was asked. */
public sealed interface OmsOrderCommand {

    Instant at();

    /** The order was read from VTEX; {@code channelOrder} is null for the seller's own shop. */
    record RecordReading(
            OmsOrderRef ref,
            @Nullable ChannelOrderKey channelOrder,
            OmsSnapshot snapshot,
            Instant at)
            implements OmsOrderCommand {}

    /** VTEX's feed told of a status that the order came into at {@code changedAt}. */
    record RecordToldStatus(OmsStatus status, Instant changedAt, Instant at)
            implements OmsOrderCommand {}

    /** What is known is to be told again, unless anything was since the moment. */
    record RetellOrder(Instant since, Instant at) implements OmsOrderCommand {}

    /**
     * The seller's side, or somebody else, wants VTEX to do something. Accepted once under an id; a
     * repeat with the same content changes nothing.
     *
     * @param by name or e-mail of the operator who asks; null for everybody else
     */
    record Instruct(
            CommandId commandId,
            Requester requester,
            @Nullable String by,
            OmsAction action,
            Instant at)
            implements OmsOrderCommand {

        /** Asked for by a system. */
        public Instruct(CommandId commandId, Requester requester, OmsAction action, Instant at) {
            this(commandId, requester, null, action, at);
        }
    }

    /** VTEX started handling, or was found to have done so. */
    record RecordHandlingStarted(Instant at) implements OmsOrderCommand {}

    /** VTEX took the instruction; {@code receipt} null when it gave none. */
    record RecordDone(CommandId commandId, @Nullable String receipt, Instant at)
            implements OmsOrderCommand {}

    /** VTEX was asked to cancel once more. */
    record RecordCancellationSent(CommandId commandId, Instant at) implements OmsOrderCommand {}

    /** VTEX took a change of the order, under an id of its own. */
    record RecordChangeSent(CommandId commandId, String changeId, Instant at)
            implements OmsOrderCommand {}

    /** VTEX told what a change would make of the order. */
    record RecordPreview(CommandId commandId, OrderChange.Preview preview, Instant at)
            implements OmsOrderCommand {}

    /** VTEX was asked to retry a change or to give it up, or may have been. */
    record RecordControlSent(CommandId commandId, Instant at) implements OmsOrderCommand {}

    /** VTEX will not do it. */
    record RecordRefused(CommandId commandId, String code, String cause, Instant at)
            implements OmsOrderCommand {

        /** The order ended invoiced before. */
        public static RecordRefused invoiced(CommandId id, Instant at) {
            return new RecordRefused(id, Consequences.INVOICED, Consequences.INVOICED_CAUSE, at);
        }

        /** VTEX took a change of the order and gave it up. */
        public static RecordRefused changeCanceled(CommandId id, Instant at) {
            return new RecordRefused(
                    id, Consequences.CHANGE_CANCELED, "change canceled in VTEX", at);
        }

        /** A change was given up before VTEX took it. */
        public static RecordRefused changeWithdrawn(CommandId id, Instant at) {
            return new RecordRefused(
                    id, Consequences.CHANGE_CANCELED, "canceled before VTEX took it", at);
        }

        /** VTEX was asked to retry a change or to give it up, and shows no sign of it. */
        public static RecordRefused changeUnmoved(CommandId id, Instant at) {
            return new RecordRefused(
                    id, "CHANGE_UNDER_WAY", "no answer, and the change is under way", at);
        }

        /** VTEX shows a request to cancel and not its id, without which nobody can deny it. */
        public static RecordRefused requestUntold(CommandId id, Instant at) {
            return new RecordRefused(
                    id, "CANCELLATION_REQUEST_UNTOLD", "no id of the request in VTEX's order", at);
        }
    }
}
