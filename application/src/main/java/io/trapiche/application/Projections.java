package io.trapiche.application;

import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.log.IntegrationLogProjection;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.view.OrderViewProjection;
import io.trapiche.application.view.Projection;
import io.trapiche.application.view.port.OrderViewStore;
import java.util.List;

/** What is kept to look at: lists of orders, and the integration log. */
public record Projections(List<Projection> all) {

    public Projections {
        all = List.copyOf(all);
    }

    /**
     * On these stores.
     *
     * @param states of the orders in the lists
     */
    public static Projections of(
            OrderViewStore orders, IntegrationLogStore log, StatesOfOrders states) {
        return new Projections(
                List.of(
                        new OrderViewProjection(orders, states),
                        new IntegrationLogProjection(log)));
    }
}
