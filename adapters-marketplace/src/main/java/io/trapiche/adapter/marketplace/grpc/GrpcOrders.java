package io.trapiche.adapter.marketplace.grpc;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.trapiche.adapter.marketplace.grpc.access.CallerRights;
import io.trapiche.adapter.marketplace.grpc.access.TokenAuthentication;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.adapter.marketplace.grpc.error.RefusalStatus;
import io.trapiche.adapter.marketplace.grpc.order.OrderMapper;
import io.trapiche.adapter.marketplace.grpc.order.ResourceName;
import io.trapiche.adapter.marketplace.grpc.order.Times;
import io.trapiche.adapter.marketplace.grpc.order.VtexStatusMapper;
import io.trapiche.adapter.marketplace.grpc.placing.Admission;
import io.trapiche.adapter.marketplace.grpc.placing.CorrectionReader;
import io.trapiche.adapter.marketplace.grpc.placing.PlacementCheckMapper;
import io.trapiche.adapter.marketplace.grpc.placing.PlacementReader;
import io.trapiche.adapter.marketplace.grpc.placing.PlacementReader.SoundPlacement;
import io.trapiche.adapter.marketplace.grpc.transport.TimelyAnswer;
import io.trapiche.adapter.marketplace.grpc.watch.OrderWatches;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.placing.port.CheckPlacementUseCase;
import io.trapiche.application.placing.port.PlaceOrderUseCase;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.ApproveOrderResponse;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.CancelOrderResponse;
import io.trapiche.orders.v1.CorrectOrderRequest;
import io.trapiche.orders.v1.CorrectOrderResponse;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.GetOrderResponse;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import io.trapiche.orders.v1.WatchOrdersRequest;
import io.trapiche.orders.v1.WatchOrdersResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The contract's methods. Each call runs on a virtual thread of its own and may block. */
final class GrpcOrders extends OrderServiceGrpc.OrderServiceImplBase {

    private final ChannelOrderUseCases orders;
    private final ShowVtexStatusUseCase statuses;
    private final PlacementReader reader;
    private final CorrectionReader corrections;
    private final CallerRights rights;
    private final OrderWatches watches;
    private final Admission admission;

    GrpcOrders(
            OrderPorts ports,
            PlacementReader reader,
            CorrectionReader corrections,
            CallerRights rights,
            OrderWatches watches,
            Admission admission) {
        this.orders = ports.orders();
        this.statuses = ports.statuses();
        this.reader = reader;
        this.corrections = corrections;
        this.rights = rights;
        this.watches = watches;
        this.admission = admission;
    }

    @Override
    public void placeOrder(PlaceOrderRequest request, StreamObserver<PlaceOrderResponse> answers) {
        if (request.getValidateOnly() && request.getLiveCheck()) {
            answer(answers, () -> place(request));
        } else {
            TimelyAnswer.give(answers, () -> place(request));
        }
    }

    @Override
    public void approveOrder(
            ApproveOrderRequest request, StreamObserver<ApproveOrderResponse> answers) {
        TimelyAnswer.give(
                answers,
                () ->
                        ApproveOrderResponse.newBuilder()
                                .setOrder(found(orders.approving().approve(key(request.getName()))))
                                .build());
    }

    @Override
    public void cancelOrder(
            CancelOrderRequest request, StreamObserver<CancelOrderResponse> answers) {
        TimelyAnswer.give(
                answers, () -> CancelOrderResponse.newBuilder().setOrder(cancel(request)).build());
    }

    @Override
    public void correctOrder(
            CorrectOrderRequest request, StreamObserver<CorrectOrderResponse> answers) {
        TimelyAnswer.give(
                answers,
                () -> CorrectOrderResponse.newBuilder().setOrder(correct(request)).build());
    }

    @Override
    public void getOrder(GetOrderRequest request, StreamObserver<GetOrderResponse> answers) {
        TimelyAnswer.give(
                answers,
                () ->
                        GetOrderResponse.newBuilder()
                                .setOrder(shown(orders.finding().find(key(request.getName()))))
                                .build());
    }

    @Override
    public void watchOrders(
            WatchOrdersRequest request, StreamObserver<WatchOrdersResponse> answers) {
        try {
            watches.follow(
                    rights.toWatch(TokenAuthentication.caller(), request.getParent()),
                    request,
                    (ServerCallStreamObserver<WatchOrdersResponse>) answers);
        } catch (RuntimeException e) {
            answers.onError(Failures.told(e));
        }
    }

    private PlaceOrderResponse place(PlaceOrderRequest request) {
        var placement = reader.read(TokenAuthentication.caller(), request);
        checkTimeLeft();
        return request.getValidateOnly()
                ? check(placement, request.getLiveCheck())
                : place(placement);
    }

    private PlaceOrderResponse place(SoundPlacement placement) {
        return switch (admission.admit(
                () ->
                        orders.placing()
                                .place(
                                        placement.access(),
                                        placement.orderId(),
                                        placement.order().content()))) {
            case PlaceOrderUseCase.Outcome.Received(var key, var receivedAt) ->
                    PlaceOrderResponse.newBuilder()
                            .setName(ResourceName.of(key))
                            .setReceiveTime(Times.toWire(receivedAt))
                            .build();
            case PlaceOrderUseCase.Outcome.Refused(var reason) -> throw RefusalStatus.of(reason);
        };
    }

    /** A live check waits for VTEX and must not take the places of orders meanwhile. */
    private PlaceOrderResponse check(SoundPlacement placement, boolean live) {
        CheckPlacementUseCase.Proposal proposal =
                new CheckPlacementUseCase.Proposal(
                        placement.access(),
                        placement.orderId(),
                        placement.order().content(),
                        placement.order().netLines(),
                        live);
        return switch (live
                ? orders.checking().check(proposal)
                : admission.admit(() -> orders.checking().check(proposal))) {
            case CheckPlacementUseCase.Outcome.Acceptable acceptable ->
                    PlacementCheckMapper.toWire(placement, acceptable);
            case CheckPlacementUseCase.Outcome.Refused(var reason) ->
                    throw RefusalStatus.of(reason);
        };
    }

    private Order cancel(CancelOrderRequest request) {
        Violations violations = new Violations();
        ChannelOrderKey key =
                rights.toOrder(TokenAuthentication.caller(), request.getName(), violations);
        var _ = TextRules.reason(violations, "reason", request.getReason());
        return found(orders.cancelling().cancel(sound(key, violations), request.getReason()));
    }

    private Order correct(CorrectOrderRequest request) {
        var correction = corrections.read(TokenAuthentication.caller(), request);
        checkTimeLeft();
        return found(
                orders.correcting()
                        .correct(correction.key(), correction.content(), correction.reason()));
    }

    private ChannelOrderKey key(String name) {
        Violations violations = new Violations();
        return sound(rights.toOrder(TokenAuthentication.caller(), name, violations), violations);
    }

    private static ChannelOrderKey sound(@Nullable ChannelOrderKey key, Violations violations) {
        GrpcErrors.refuse(violations, Map.of());
        if (key == null) {
            throw GrpcErrors.unchecked("name");
        }
        checkTimeLeft();
        return key;
    }

    private static Order found(ChannelOrderOutcome outcome) {
        return switch (outcome) {
            case ChannelOrderOutcome.Done(var state) -> OrderMapper.toWire(state);
            case ChannelOrderOutcome.Refused(var reason) -> throw RefusalStatus.of(reason);
        };
    }

    /** With where it stands in VTEX. */
    private Order shown(ChannelOrderOutcome outcome) {
        Order order = found(outcome);
        return outcome instanceof ChannelOrderOutcome.Done(var state)
                ? statuses.show(state)
                        .map(VtexStatusMapper::toWire)
                        .map(status -> order.toBuilder().setVtexStatus(status).build())
                        .orElse(order)
                : order;
    }

    /** Nothing is begun for a caller that has stopped waiting. */
    private static void checkTimeLeft() {
        Deadline deadline = Context.current().getDeadline();
        if (deadline != null && deadline.isExpired()) {
            throw Failures.ended(true);
        }
        if (Context.current().isCancelled()) {
            throw Failures.ended(false);
        }
    }

    /** For what waits for VTEX, which may take as long as the caller has. */
    private static <A> void answer(StreamObserver<A> answers, Supplier<A> work) {
        try {
            answers.onNext(work.get());
            answers.onCompleted();
        } catch (RuntimeException e) {
            answers.onError(Failures.told(e));
        }
    }
}
