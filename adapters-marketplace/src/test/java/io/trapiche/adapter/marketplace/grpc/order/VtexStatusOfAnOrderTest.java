package io.trapiche.adapter.marketplace.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.VtexStage;
import io.trapiche.orders.v1.VtexStatus;
import io.trapiche.orders.v1.VtexStatusActor;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VtexStatusOfAnOrderTest {

    private static final OrderId ID = new OrderId("FRD-1001");

    private final TestServer server = TestServer.inProcess();

    @BeforeEach
    void place() {
        var _ =
                server.feira()
                        .placeOrder(
                                SampleOrders.request(
                                        SampleOrders.PARENT, "1001", SampleOrders.full()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void is_not_told_before_vtex_has_the_order() {
        assertThat(get().hasVtexStatus()).isFalse();
    }

    @Test
    void is_not_told_before_vtex_was_asked() {
        integrated();

        assertThat(get().hasVtexStatus()).isFalse();
    }

    @Test
    void is_told_with_what_it_means_and_the_stages_of_my_account() {
        integrated();
        shows("ready-for-handling");

        assertThat(get().getVtexStatus())
                .isEqualTo(
                        VtexStatus.newBuilder()
                                .setStatus("ready-for-handling")
                                .setWaitsFor(VtexStatusActor.VTEX_STATUS_ACTOR_SELLER)
                                .setMeaning(NamedStatus.READY_FOR_HANDLING.meaning())
                                .addStages(
                                        stage(1, "order.progress.orderConfirmed", "Order placed"))
                                .addStages(
                                        stage(
                                                2,
                                                "order.progress.paymentApproved",
                                                "Payment approved"))
                                .addStages(
                                        stage(
                                                3,
                                                "order.progress.handlingShipping",
                                                "Handling order"))
                                .addStages(
                                        stage(
                                                4,
                                                "order.progress.deliverToCarrier",
                                                "Deliver to carrier"))
                                .addStages(stage(5, "order.progress.ship", "Ship order"))
                                .setCurrentStage(3)
                                .setChangeTime(Times.toWire(TestServer.NOON))
                                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "payment-pending, MARKETPLACE, false",
        "window-to-cancel, VTEX, false",
        "canceled, NOBODY, true",
        "packing-by-robots, UNSPECIFIED, false",
        "'', VTEX, false"
    })
    void says_who_has_to_act(String status, String actor, boolean terminal) {
        integrated();
        shows(status);

        VtexStatus told = get().getVtexStatus();

        assertThat(told.getStatus()).isEqualTo(status);
        assertThat(told.getWaitsFor().name()).isEqualTo("VTEX_STATUS_ACTOR_" + actor);
        assertThat(told.getTerminal()).isEqualTo(terminal);
        assertThat(told.getMeaning().isEmpty()).isEqualTo(actor.equals("UNSPECIFIED"));
    }

    @Test
    void is_left_out_of_other_answers() {
        integrated();
        shows("ready-for-handling");

        assertThat(
                        server.feira()
                                .approveOrder(
                                        ApproveOrderRequest.newBuilder()
                                                .setName(SampleOrders.name("1001"))
                                                .build())
                                .getOrder()
                                .hasVtexStatus())
                .isFalse();
    }

    private void integrated() {
        server.orders()
                .record(
                        SampleOrders.stream("1001"),
                        new OrderIntegrated(new VtexOrderIds(ID, null), TestServer.NOON));
    }

    private void shows(String status) {
        OmsOrderRef ref = new OmsOrderRef(new AccountName("lojademo"), ID);
        var _ =
                server.omsOrders()
                        .handle(
                                ref,
                                new RecordReading(
                                        ref,
                                        null,
                                        SampleOmsSnapshots.ready(TestServer.NOON)
                                                .withStatus(new OmsStatus(status), TestServer.NOON),
                                        TestServer.NOON));
    }

    private Order get() {
        return server.feira()
                .getOrder(GetOrderRequest.newBuilder().setName(SampleOrders.name("1001")).build())
                .getOrder();
    }

    private static VtexStage stage(int number, String key, String label) {
        return VtexStage.newBuilder().setStage(number).setKey(key).setLabel(label).build();
    }
}
