package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import java.util.function.Function;

/** Calls about one order, by the API of orders that its account has. */
final class OrderCalls {

    private final VtexCalls calls;
    private final Function<AccountName, OrdersAccess> access;

    OrderCalls(VtexCalls calls, Function<AccountName, OrdersAccess> access) {
        this.calls = calls;
        this.access = access;
    }

    OrdersApi api(OmsOrderRef order) {
        return access.apply(order.account()).api();
    }

    VtexCall to(OmsOrderRef order, VtexRoute route) {
        return about(order, access.apply(order.account()).call(order.account(), route));
    }

    VtexCall reading(OmsOrderRef order) {
        return about(order, access.apply(order.account()).reading(order.account()));
    }

    private static VtexCall about(OmsOrderRef order, VtexCall call) {
        return call.path("orderId", order.orderId().value());
    }

    VtexReply send(VtexCall call) {
        return calls.send(call);
    }

    Answer answer(VtexCall call) {
        VtexReply reply = send(call).settled();
        if (!reply.isDone()) {
            return reply.refusal();
        }
        return new Answer.Done(
                reply.json().map(body -> body.field("receipt").filledText()).orElse(null));
    }
}
