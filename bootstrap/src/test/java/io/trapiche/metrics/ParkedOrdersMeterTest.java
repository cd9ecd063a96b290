package io.trapiche.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.testkit.view.InMemoryOrderViews;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParkedOrdersMeterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final InMemoryOrderViews views = new InMemoryOrderViews();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ParkedOrdersMeter meter = new ParkedOrdersMeter(views, meters);

    @Test
    void parked_orders_are_shown_by_account_code_and_owner() {
        stands("1001", parked("EOI005"), 1);
        stands("1002", parked("EOI005"), 1);
        stands("1003", parked("EOI002"), 1);
        stands("1004", Progress.in("received"), 1);

        meter.refresh();
        meter.refresh();

        assertThat(shown()).containsExactlyInAnyOrder("EOI005 marketplace 2", "EOI002 seller 1");
    }

    @Test
    void an_order_that_goes_on_is_taken_off() {
        stands("1001", parked("EOI005"), 1);
        stands("1002", parked("EOI002"), 1);
        meter.refresh();
        stands("1001", Progress.in("received"), 2);

        meter.refresh();

        assertThat(shown()).containsExactly("EOI002 seller 1");
    }

    @Test
    void text_of_vtexs_is_no_label() {
        stands("1001", parked("maria@example.com is no customer"), 1);
        stands("1002", parked("XYZ"), 1);
        stands("1003", parked("HTTP_400"), 1);

        meter.refresh();

        assertThat(shown()).containsExactlyInAnyOrder("OTHER operator 2", "HTTP_400 operator 1");
    }

    private List<String> shown() {
        return meters.find("trapiche.orders.parked").tag("account", "lojademo").gauges().stream()
                .map(ParkedOrdersMeterTest::text)
                .toList();
    }

    private static String text(Gauge gauge) {
        return "%s %s %.0f"
                .formatted(
                        gauge.getId().getTag("code"), gauge.getId().getTag("owner"), gauge.value());
    }

    private static Progress parked(String code) {
        return new Progress("received", false, true, code, 0, false);
    }

    private void stands(String orderId, Progress progress, long sequence) {
        MarketplaceId marketplace = new MarketplaceId("feira");
        MarketplaceOrderId id = new MarketplaceOrderId(orderId);
        views.save(
                List.of(
                        new OrderView(
                                StreamId.of(
                                        new ChannelOrderKey(
                                                new AccountName("lojademo"), marketplace, id)),
                                OrderView.Kind.CHANNEL_ORDER,
                                marketplace,
                                id,
                                null,
                                progress,
                                Money.of(4990, "BRL"),
                                NOON,
                                NOON,
                                sequence)));
    }
}
