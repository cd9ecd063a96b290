package io.trapiche.adapter.vtex.simulation;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.simulation.wire.CartPayload;
import io.trapiche.adapter.vtex.simulation.wire.CartPayload.ItemPayload;
import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AmountScales;
import java.util.List;

/** VTEX's cart simulation over HTTP, as the marketplace's affiliate sees it. */
public final class VtexCartSimulation implements CartSimulation {

    /** The account itself, among the sellers of its own cart. */
    private static final String ACCOUNT_ITSELF = "1";

    private final VtexCalls calls;
    private final AmountScales scales;

    public VtexCartSimulation(VtexCalls calls, AmountScales scales) {
        this.calls = calls;
        this.scales = scales;
    }

    @Override
    public List<CartQuote> simulate(Cart cart) {
        VtexReply reply =
                calls.send(
                                VtexCall.of(cart.account(), VtexRoute.SIMULATE_CART)
                                        .query("affiliateId", cart.affiliateId().value())
                                        .body(payload(cart)))
                        .done();
        return reply.json()
                .filter(JsonView::isObject)
                .map(body -> CartQuotes.read(body, cart.currency(), scales.of(cart.account())))
                .orElseThrow(() -> reply.unavailable("answered without a cart"));
    }

    private static CartPayload payload(Cart cart) {
        return new CartPayload(
                cart.lines().stream().map(VtexCartSimulation::item).toList(),
                cart.address().postalCode().value(),
                cart.address().country());
    }

    private static ItemPayload item(OrderLine line) {
        return new ItemPayload(line.sku().value(), line.quantity(), ACCOUNT_ITSELF);
    }
}
