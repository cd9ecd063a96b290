package io.trapiche.adapter.marketplace.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.order.Times;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Invoice;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.Problem;
import io.trapiche.orders.v1.ProblemOwner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovingAndCancellingTest {

    private static final OrderIntegrated INTEGRATED =
            new OrderIntegrated(
                    new VtexOrderIds(new OrderId("FRD-1001-01"), new OrderId("LJF-FRD-1001-01")),
                    TestServer.NOON);
    private static final InvoiceIssued INVOICED =
            new InvoiceIssued(
                    new IssuedInvoice(
                            new InvoiceNumber("NF1"),
                            Money.of(6_000, "BRL"),
                            "chave1",
                            "https://nota.example/1"),
                    false,
                    TestServer.NOON);

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    private void placed(ChannelOrderEvent... then) {
        var _ =
                server.feira()
                        .placeOrder(
                                SampleOrders.request(
                                        SampleOrders.PARENT, "1001", SampleOrders.full()));
        for (ChannelOrderEvent event : then) {
            server.orders().record(SampleOrders.stream("1001"), event);
        }
    }

    private Order approve() {
        return server.feira()
                .approveOrder(
                        ApproveOrderRequest.newBuilder().setName(SampleOrders.name("1001")).build())
                .getOrder();
    }

    private Order cancel(String reason) {
        return server.feira()
                .cancelOrder(
                        CancelOrderRequest.newBuilder()
                                .setName(SampleOrders.name("1001"))
                                .setReason(reason)
                                .build())
                .getOrder();
    }

    private Order read() {
        return server.feira()
                .getOrder(GetOrderRequest.newBuilder().setName(SampleOrders.name("1001")).build())
                .getOrder();
    }

    @Test
    void reads_a_new_order() {
        placed();

        assertThat(read())
                .isEqualTo(
                        Order.newBuilder()
                                .setName(SampleOrders.name("1001"))
                                .setState(OrderState.ORDER_STATE_RECEIVED)
                                .setReceiveTime(Times.toWire(TestServer.NOON))
                                .setTotal(SampleOrders.brl(12_200))
                                .build());
    }

    @Test
    void approving_twice_is_approving_once() {
        placed(INTEGRATED);

        assertThat(approve()).isEqualTo(approve());
        assertThat(server.orders().size()).isEqualTo(3);
    }

    @Test
    void cancelling_twice_is_cancelling_once() {
        placed(INTEGRATED);

        assertThat(cancel("arrependimento").getState())
                .isEqualTo(OrderState.ORDER_STATE_CANCELLING);
        assertThat(cancel("arrependimento")).isEqualTo(read());
        assertThat(server.orders().size()).isEqualTo(3);
    }

    @Test
    void a_cancellation_needs_a_reason_and_a_name() {
        assertThat(
                        ToldError.from(
                                () ->
                                        server.feira()
                                                .cancelOrder(
                                                        CancelOrderRequest.getDefaultInstance())))
                .isEqualTo(ToldError.invalid("name", "reason"));
        assertThat(ToldError.from(() -> cancel("x".repeat(501))))
                .isEqualTo(ToldError.invalid("reason"));
    }

    @Test
    void an_order_invoiced_in_part_is_not_cancelled() {
        placed(INTEGRATED, new OrderApproved(TestServer.NOON), INVOICED);

        assertThat(ToldError.from(() -> cancel("tarde")))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION,
                                ErrorReason.ORDER_PARTLY_INVOICED));
    }

    @Test
    void a_cancelled_order_is_not_approved() {
        placed(new OrderCancelled(null, TestServer.NOON));

        assertThat(ToldError.from(this::approve))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION,
                                ErrorReason.ORDER_ALREADY_CANCELLED));
    }

    @Test
    void a_returned_order_is_not_approved() {
        placed(
                INTEGRATED,
                new OrderApproved(TestServer.NOON),
                new OrderReturned(List.of(), "arrependimento", TestServer.NOON));

        assertThat(ToldError.from(this::approve))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION,
                                ErrorReason.ORDER_ALREADY_RETURNED));
    }

    @Test
    void a_refused_order_is_neither_approved_nor_cancelled() {
        placed(new OrderRefused("EOI004", "nobody knows the SKU", TestServer.NOON));

        ToldError refused =
                ToldError.plain(Status.Code.FAILED_PRECONDITION, ErrorReason.ORDER_ALREADY_REFUSED);
        assertThat(ToldError.from(this::approve)).isEqualTo(refused);
        assertThat(ToldError.from(() -> cancel("tarde"))).isEqualTo(refused);
        assertThat(read().getProblem())
                .isEqualTo(
                        Problem.newBuilder()
                                .setCode("EOI004")
                                .setCause("VTEX cannot make a cart of the order")
                                .setOwner(ProblemOwner.PROBLEM_OWNER_SELLER)
                                .setAdvice(
                                        "check that every SKU exists and what the store demands"
                                                + " of a cart, then release the order")
                                .build());
    }

    @Test
    void an_order_nobody_placed_is_missing_whatever_is_asked() {
        ToldError missing = ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.ORDER_NOT_FOUND);
        assertThat(ToldError.from(this::approve)).isEqualTo(missing);
        assertThat(ToldError.from(() -> cancel("x"))).isEqualTo(missing);
        assertThat(ToldError.from(this::read)).isEqualTo(missing);
    }

    @Test
    void a_parked_order_shows_what_was_done_before() {
        placed(
                INTEGRATED,
                new OrderApproved(TestServer.NOON),
                new HandlingStarted(TestServer.NOON),
                INVOICED,
                new OrderShipped(tracking(false), TestServer.NOON),
                new OrderDelivered(tracking(true), TestServer.NOON),
                new OrderParked("EOI000", "operator's words", TestServer.NOON));

        assertThat(read())
                .isEqualTo(
                        Order.newBuilder()
                                .setName(SampleOrders.name("1001"))
                                .setState(OrderState.ORDER_STATE_PARKED)
                                .setReceiveTime(Times.toWire(TestServer.NOON))
                                .setTotal(SampleOrders.brl(12_200))
                                .setVtexOrderIds(
                                        io.trapiche.orders.v1.VtexOrderIds.newBuilder()
                                                .setMainOrderId("FRD-1001-01")
                                                .setFranchiseOrderId("LJF-FRD-1001-01"))
                                .addInvoices(
                                        Invoice.newBuilder()
                                                .setNumber("NF1")
                                                .setValue(SampleOrders.brl(6_000))
                                                .setKey("chave1")
                                                .setUrl("https://nota.example/1"))
                                .addTrackings(
                                        io.trapiche.orders.v1.Tracking.newBuilder()
                                                .setInvoiceNumber("NF1")
                                                .setCourier("Correio Azul")
                                                .setTrackingNumber("TR1")
                                                .setTrackingUrl("https://rastreio.example/TR1")
                                                .setDeliveryTime(Times.toWire(TestServer.NOON)))
                                .setProblem(
                                        Problem.newBuilder()
                                                .setCode("EOI000")
                                                .setCause("VTEX failed and does not say why")
                                                .setOwner(ProblemOwner.PROBLEM_OWNER_OPERATOR)
                                                .setAdvice(
                                                        "ask VTEX's support with the operation id,"
                                                                + " then release the order"))
                                .build());
    }

    private static Tracking tracking(boolean delivered) {
        return new Tracking(
                new InvoiceNumber("NF1"),
                "Correio Azul",
                "TR1",
                "https://rastreio.example/TR1",
                delivered ? TestServer.NOON : null);
    }
}
