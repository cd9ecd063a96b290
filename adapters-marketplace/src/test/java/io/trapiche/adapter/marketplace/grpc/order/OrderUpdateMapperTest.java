package io.trapiche.adapter.marketplace.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.domain.channel.Attempts;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.orders.v1.Cancellation;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.OrderUpdate;
import io.trapiche.orders.v1.OrderUpdate.DetailsCase;
import io.trapiche.orders.v1.ProblemDetail;
import io.trapiche.orders.v1.Requester;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderUpdateMapperTest {

    private static OrderUpdate update(ChannelOrderEvent event) {
        return OrderUpdateMapper.toWire(
                new RecordedEvent(
                        new EventPosition(1, 1),
                        "e-1",
                        SampleOrders.stream("1001"),
                        4,
                        DomainEvent.of(event),
                        SampleEvents.AT,
                        null,
                        false),
                event,
                new ChannelOrderState.Cancelled(
                        new ChannelOrderState.Received(
                                SampleEvents.placement(), Attempts.begin(SampleEvents.AT), null)));
    }

    @Test
    void tells_what_the_envelope_and_the_state_say() {
        assertThat(update(new ChannelOrderEvent.OrderSubmitted(SampleEvents.AT)))
                .isEqualTo(
                        OrderUpdate.newBuilder()
                                .setName(SampleOrders.name("1001"))
                                .setSequence(4)
                                .setEventId("e-1")
                                .setType("order.submitted")
                                .setState(OrderState.ORDER_STATE_CANCELLED)
                                .setUpdateTime(Times.toWire(SampleEvents.AT))
                                .build());
    }

    @Test
    void gives_particulars_where_there_are_any() {
        Map<DetailsCase, List<String>> types =
                SampleEvents.oneOfEachType()
                        .map(OrderUpdateMapperTest::update)
                        .collect(
                                Collectors.groupingBy(
                                        OrderUpdate::getDetailsCase,
                                        Collectors.mapping(
                                                OrderUpdate::getType, Collectors.toList())));

        assertThat(types)
                .containsEntry(DetailsCase.VTEX_ORDER_IDS, List.of("order.integrated"))
                .containsEntry(DetailsCase.INVOICE, List.of("order.invoice-issued"))
                .containsEntry(DetailsCase.TRACKING, List.of("order.shipped", "order.delivered"))
                .containsEntry(
                        DetailsCase.CANCELLATION,
                        List.of(
                                "order.cancellation-asked",
                                "order.cancellation-refused",
                                "order.cancelled",
                                "order.returned"))
                .containsEntry(
                        DetailsCase.PROBLEM,
                        List.of(
                                "order.submission-failed",
                                "order.approval-failed",
                                "order.parked",
                                "order.refused"));
    }

    @Test
    void tells_who_asked_for_a_cancellation_and_why() {
        assertThat(
                        update(
                                        new ChannelOrderEvent.CancellationAsked(
                                                io.trapiche.domain.shared.Requester.ERP,
                                                "sem estoque",
                                                SampleEvents.AT))
                                .getCancellation())
                .isEqualTo(
                        Cancellation.newBuilder()
                                .setRequester(Requester.REQUESTER_SELLER)
                                .setReason("sem estoque")
                                .build());
    }

    @Test
    void tells_the_causes_as_vtex_gave_them() {
        assertThat(
                        update(
                                        new ChannelOrderEvent.OrderParked(
                                                "EOI002",
                                                "x",
                                                List.of(
                                                        new Cause(
                                                                "Fulfillment",
                                                                "FMT005",
                                                                "no stock")),
                                                SampleEvents.AT))
                                .getProblem()
                                .getDetailsList())
                .containsExactly(
                        ProblemDetail.newBuilder()
                                .setSource("Fulfillment")
                                .setCode("FMT005")
                                .setDescription("no stock")
                                .build());
    }

    @Test
    void shows_nothing_of_a_person() {
        assertThat(update(new ChannelOrderEvent.OrderReceived(SampleEvents.placement())).toString())
                .doesNotContain("Ana", "Silva", "00000000191", "@");
    }
}
