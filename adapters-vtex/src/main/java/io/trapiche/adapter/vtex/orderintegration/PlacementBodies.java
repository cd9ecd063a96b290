package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.NetLines;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Parsed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/** Makes the body of a placement: net lines first, then VTEX's fields. */
public final class PlacementBodies {

    private final PlacementPolicy policy;
    private final AmountScales scales;
    private final Function<AccountName, PlacementSettings> settings;
    private final PlacementMapper mapper = Mappers.getMapper(PlacementMapper.class);

    /**
     * Makes bodies.
     *
     * @param settings of an account
     */
    public PlacementBodies(
            PlacementPolicy policy,
            AmountScales scales,
            Function<AccountName, PlacementSettings> settings) {
        this.policy = policy;
        this.scales = scales;
        this.settings = settings;
    }

    /** The body, or why VTEX cannot be told the order's amounts. */
    Parsed<Object> of(Placement placement, Connector connector) {
        return switch (NetLines.of(placement.content(), policy, scale(placement))) {
            case Parsed.Valid<List<OrderLine>>(var lines) ->
                    Parsed.valid(body(placement, lines, connector));
            case Parsed.Faulty<List<OrderLine>>(var violations) -> new Parsed.Faulty<>(violations);
        };
    }

    private static @Nullable BigDecimal rate(@Nullable Integer tenThousandths) {
        return tenThousandths == null ? null : BigDecimal.valueOf(tenThousandths, 4);
    }

    private Object body(Placement placement, List<OrderLine> lines, Connector connector) {
        OrderContent net =
                placement.content().withNetLines(lines.stream().map(this::told).toList());
        PlacementSettings ofAccount = settings.apply(placement.key().account());
        var payload =
                mapper.toPayload(
                        placement.key().orderId(),
                        net,
                        connector,
                        rate(ofAccount.priceDivergenceAllowance()),
                        scale(placement));
        return switch (ofAccount.absentValues()) {
            case EMPTY -> payload;
            case NULLS -> DeclaredNulls.in(payload);
        };
    }

    private AmountScale scale(Placement placement) {
        return scales.of(placement.key().account());
    }

    private OrderLine told(OrderLine line) {
        return policy.shippingPrice() == ShippingPrice.LINE
                ? line
                : line.withShippingPriceOfOneUnit();
    }
}
