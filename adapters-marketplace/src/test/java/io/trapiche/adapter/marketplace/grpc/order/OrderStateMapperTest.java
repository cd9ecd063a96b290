package io.trapiche.adapter.marketplace.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.Attempts;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.Fulfilment;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.shared.Requester;
import io.trapiche.orders.v1.OrderState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStateMapperTest {

    private static final Placement PLACEMENT = SampleEvents.placement();
    private static final Attempts ATTEMPTS = Attempts.begin(SampleEvents.AT);
    private static final Placed RECEIVED =
            new ChannelOrderState.Received(PLACEMENT, ATTEMPTS, null);

    private static Fulfilment fulfilment(boolean inFull) {
        return new Fulfilment(SampleEvents.IDS, List.of(SampleEvents.INVOICE), inFull, List.of());
    }

    @Test
    void the_contract_has_the_names_that_messages_and_pages_have_and_no_others() {
        assertThat(
                        Stream.of(OrderState.values())
                                .map(OrderState::name)
                                .filter(
                                        name ->
                                                !name.equals("UNRECOGNIZED")
                                                        && !name.equals("ORDER_STATE_UNSPECIFIED")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(StateName.values())
                                .map(OrderStateMapperTest::inTheContract)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_state_has_its_own_name_in_the_contract(StateName name) {
        assertThat(OrderStateMapper.toWire(name).name()).isEqualTo(inTheContract(name));
    }

    private static String inTheContract(StateName name) {
        return "ORDER_STATE_" + name.published().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Numbers are what clients that were built keep. */
    @Test
    void numbers_are_for_ever() {
        assertThat(Stream.of(StateName.values()).map(OrderStateMapper::toWire))
                .extracting(OrderState::getNumber)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 15);
    }

    @Test
    void every_state_of_the_contract_is_reached_but_the_unspecified() {
        assertThat(
                        Stream.of(
                                        RECEIVED,
                                        new ChannelOrderState.Submitted(PLACEMENT, ATTEMPTS),
                                        new ChannelOrderState.Integrated(
                                                PLACEMENT, SampleEvents.IDS, ATTEMPTS),
                                        new ChannelOrderState.ApprovalPending(
                                                PLACEMENT, SampleEvents.IDS, ATTEMPTS, null),
                                        new ChannelOrderState.AwaitingSeller(
                                                PLACEMENT,
                                                SampleEvents.IDS,
                                                ATTEMPTS,
                                                SampleEvents.AT),
                                        new ChannelOrderState.Approved(
                                                PLACEMENT, fulfilment(false)),
                                        new ChannelOrderState.InHandling(
                                                PLACEMENT, fulfilment(false)),
                                        new ChannelOrderState.Invoiced(
                                                PLACEMENT, fulfilment(false)),
                                        new ChannelOrderState.Invoiced(PLACEMENT, fulfilment(true)),
                                        new ChannelOrderState.Shipped(PLACEMENT, fulfilment(true)),
                                        new ChannelOrderState.Delivered(
                                                PLACEMENT, fulfilment(true)),
                                        new ChannelOrderState.Parked(
                                                RECEIVED,
                                                new ChannelOrderEvent.OrderParked(
                                                        "EOI004", "x", SampleEvents.AT)),
                                        new ChannelOrderState.Cancelling(
                                                RECEIVED,
                                                new ChannelOrderEvent.CancellationAsked(
                                                        Requester.MARKETPLACE,
                                                        "x",
                                                        SampleEvents.AT)),
                                        new ChannelOrderState.Cancelled(RECEIVED),
                                        new ChannelOrderState.Refused(PLACEMENT, "EOI004", "x"),
                                        new ChannelOrderState.Returned(
                                                PLACEMENT, fulfilment(true), List.of()))
                                .map(OrderStateMapper::toWire))
                .containsExactly(
                        OrderState.ORDER_STATE_RECEIVED,
                        OrderState.ORDER_STATE_SUBMITTED,
                        OrderState.ORDER_STATE_INTEGRATED,
                        OrderState.ORDER_STATE_APPROVAL_PENDING,
                        OrderState.ORDER_STATE_AWAITING_SELLER,
                        OrderState.ORDER_STATE_APPROVED,
                        OrderState.ORDER_STATE_IN_HANDLING,
                        OrderState.ORDER_STATE_PARTLY_INVOICED,
                        OrderState.ORDER_STATE_INVOICED,
                        OrderState.ORDER_STATE_SHIPPED,
                        OrderState.ORDER_STATE_DELIVERED,
                        OrderState.ORDER_STATE_PARKED,
                        OrderState.ORDER_STATE_CANCELLING,
                        OrderState.ORDER_STATE_CANCELLED,
                        OrderState.ORDER_STATE_REFUSED,
                        OrderState.ORDER_STATE_RETURNED);
    }
}
