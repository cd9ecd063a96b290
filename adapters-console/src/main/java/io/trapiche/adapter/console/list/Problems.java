package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.wire.ParkedListPayload.ParkedPayload;
import io.trapiche.adapter.console.wire.ProblemPayload;
import io.trapiche.adapter.console.wire.ProblemPayload.CausePayload;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.OrderProblem;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.integration.Diagnosis;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why orders stand still, as operators see it. */
public final class Problems {

    private Problems() {}

    /**
     * What holds a parked order up.
     *
     * @param events the order's last ones, oldest first
     */
    public static ProblemPayload ofParked(OrderView view, List<RecordedEvent> events) {
        Diagnosis diagnosis = diagnosis(view);
        return problem(view, diagnosis, causes(diagnosis.code(), events));
    }

    /** What marketplaces are told of an order that is not parked; null when there is nothing. */
    public static @Nullable ProblemPayload of(OrderView view, Placed order) {
        return OrderProblem.of(order)
                .map(
                        told ->
                                problem(
                                        view,
                                        Diagnosis.of(told.code()),
                                        told.errors().stream().map(Problems::cause).toList()))
                .orElse(null);
    }

    private static ProblemPayload problem(
            OrderView view, Diagnosis diagnosis, List<CausePayload> causes) {
        return new ProblemPayload(
                diagnosis.code(),
                diagnosis.cause(),
                Owners.nameOf(diagnosis.owner()),
                diagnosis.advice(),
                Objects.requireNonNullElse(view.parkedAt(), view.updatedAt()),
                causes);
    }

    public static ParkedPayload parked(OrderView view) {
        var order = OrderViewMapper.order(view);
        Diagnosis diagnosis = diagnosis(view);
        Instant since = view.parkedAt();
        return new ParkedPayload(
                order.account(),
                order.marketplace(),
                order.marketplaceOrderId(),
                order.vtexOrderId(),
                order.phase(),
                order.value(),
                diagnosis.code(),
                diagnosis.cause(),
                Owners.nameOf(diagnosis.owner()),
                diagnosis.advice(),
                since);
    }

    private static Diagnosis diagnosis(OrderView view) {
        return Diagnosis.of(Objects.requireNonNullElse(view.progress().code(), ""));
    }

    /** An order that is parked keeps its first code, so the last parking with it is the one. */
    private static List<CausePayload> causes(String code, List<RecordedEvent> events) {
        return events.reversed().stream()
                .map(recorded -> recorded.event().value())
                .filter(OrderParked.class::isInstance)
                .map(OrderParked.class::cast)
                .filter(parked -> parked.code().equals(code))
                .findFirst()
                .map(parked -> parked.errors().stream().map(Problems::cause).toList())
                .orElse(List.of());
    }

    private static CausePayload cause(Cause cause) {
        return new CausePayload(cause.source(), cause.code(), cause.description());
    }
}
