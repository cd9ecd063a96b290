package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.adapter.marketplace.grpc.order.MoneyMapper;
import io.trapiche.adapter.marketplace.grpc.order.ResourceName;
import io.trapiche.adapter.marketplace.grpc.order.Times;
import io.trapiche.adapter.marketplace.grpc.placing.PlacementReader.SoundPlacement;
import io.trapiche.application.placing.port.CheckPlacementUseCase;
import io.trapiche.application.placing.port.CheckPlacementUseCase.Outcome.Acceptable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.OrderTotals;
import io.trapiche.domain.scenario.LineForecast;
import io.trapiche.domain.scenario.Scenario;
import io.trapiche.orders.v1.LiveCheck;
import io.trapiche.orders.v1.LiveLine;
import io.trapiche.orders.v1.NetLine;
import io.trapiche.orders.v1.PlaceOrderResponse;
import io.trapiche.orders.v1.PlacementCheck;
import io.trapiche.orders.v1.Totals;
import java.util.List;
import java.util.Optional;

/** What would become of an order, on the wire. */
public final class PlacementCheckMapper {

    private PlacementCheckMapper() {}

    public static PlaceOrderResponse toWire(SoundPlacement placement, Acceptable outcome) {
        PlaceOrderResponse.Builder response =
                PlaceOrderResponse.newBuilder()
                        .setName(
                                ResourceName.of(
                                        new ChannelOrderKey(
                                                placement.access().account(),
                                                placement.access().marketplace(),
                                                placement.orderId())))
                        .setCheck(check(placement.order(), outcome));
        Optional.ofNullable(outcome.receivedAt())
                .ifPresent(at -> response.setReceiveTime(Times.toWire(at)));
        return response.build();
    }

    private static PlacementCheck check(CheckedOrder.Sound order, Acceptable outcome) {
        PlacementCheck.Builder check =
                PlacementCheck.newBuilder()
                        .setTotals(toWire(OrderTotals.of(order.content())))
                        .addAllExpectedVtexCodes(codes(outcome))
                        .setRepeat(outcome.receivedAt() != null);
        order.recognition().scenarios().forEach(found -> check.addScenarios(toWire(found)));
        order.netLines().forEach(line -> check.addNetLines(toWire(line)));
        Optional.ofNullable(outcome.live()).ifPresent(live -> check.setLiveCheck(toWire(live)));
        return check.build();
    }

    private static List<String> codes(Acceptable outcome) {
        return outcome.live() instanceof CheckPlacementUseCase.LiveCheck.Done(var lines)
                ? LineForecast.codesOf(lines)
                : LineForecast.INTEGRATED;
    }

    private static io.trapiche.orders.v1.Scenario toWire(Scenario scenario) {
        return io.trapiche.orders.v1.Scenario.newBuilder()
                .setNumber(scenario.number())
                .setName(scenario.plainName())
                .build();
    }

    private static Totals toWire(OrderTotals totals) {
        return Totals.newBuilder()
                .setItems(MoneyMapper.toWire(totals.items()))
                .setShipping(MoneyMapper.toWire(totals.shipping()))
                .setInterest(MoneyMapper.toWire(totals.interest()))
                .setDiscount(MoneyMapper.toWire(totals.discount()))
                .setTaxes(MoneyMapper.toWire(totals.taxes()))
                .setTotal(MoneyMapper.toWire(totals.total()))
                .build();
    }

    private static NetLine toWire(OrderLine line) {
        return NetLine.newBuilder()
                .setSku(line.sku().value())
                .setQuantity(line.quantity())
                .setUnitPrice(MoneyMapper.toWire(line.unitPrice()))
                .setShippingPrice(MoneyMapper.toWire(line.shippingPrice()))
                .build();
    }

    private static LiveCheck toWire(CheckPlacementUseCase.LiveCheck live) {
        return switch (live) {
            case CheckPlacementUseCase.LiveCheck.Done(var lines) ->
                    LiveCheck.newBuilder()
                            .setDone(true)
                            .addAllLines(lines.stream().map(PlacementCheckMapper::toWire).toList())
                            .build();
            case CheckPlacementUseCase.LiveCheck.NotPossible _ ->
                    LiveCheck.newBuilder()
                            .setProblem("VTEX does not answer just now; try again later")
                            .build();
        };
    }

    private static LiveLine toWire(LineForecast line) {
        LiveLine.Builder told =
                LiveLine.newBuilder()
                        .setSku(line.sku().value())
                        .setAvailability(line.availability())
                        .setSlaExists(line.slaExists())
                        .addAllExpectedVtexCodes(line.expectedCodes());
        Optional.ofNullable(line.priceDifference())
                .ifPresent(difference -> told.setPriceDifference(MoneyMapper.toWire(difference)));
        return told.build();
    }
}
