package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.scenario.CartQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what it is told to tell; until then VTEX is away. */
public final class ScriptedCarts implements CartSimulation {

    private volatile @Nullable List<CartQuote> quotes;

    void tell(CartQuote... told) {
        quotes = List.of(told);
    }

    @Override
    public List<CartQuote> simulate(Cart cart) {
        List<CartQuote> told = quotes;
        if (told == null) {
            throw new VtexUnavailable("away", null, null);
        }
        return told;
    }
}
