package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.CartSimulation;
import io.trapiche.application.vtex.port.CartSimulation.Cart;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CartSimulation} keeps. */
@ContractOf(CartSimulation.class)
public abstract class CartSimulationContract {

    private static final CartQuote CUP =
            new CartQuote(
                    new SkuId("1"),
                    "available",
                    Money.of(1_000, "BRL"),
                    List.of("Normal", "Expressa"));
    private static final CartQuote PLATE =
            new CartQuote(new SkuId("2"), "withoutStock", Money.of(2_500, "BRL"), List.of());
    private static final String UNKNOWN = "unknown-3";

    private @Nullable CartWorld world;

    /** A VTEX that knows no SKU whose id begins with {@code unknown}. */
    protected abstract CartWorld freshWorld();

    @BeforeEach
    void openWorld() {
        world = freshWorld();
    }

    @AfterEach
    void closeWorld() {
        world().close();
    }

    private CartWorld world() {
        return Objects.requireNonNull(world);
    }

    @Test
    void tells_of_each_sku_what_the_account_sells_it_for() {
        world().sell(CUP);
        world().sell(PLATE);

        assertThat(simulate("2", "1")).containsExactlyInAnyOrder(CUP, PLATE);
    }

    @Test
    void tells_nothing_of_a_sku_that_the_account_does_not_know() {
        world().sell(CUP);

        assertThat(simulate(UNKNOWN, "1")).containsExactly(CUP);
        assertThat(simulate(UNKNOWN)).isEmpty();
    }

    @Test
    void answers_the_same_again() {
        world().sell(CUP);

        assertThat(simulate("1")).isEqualTo(simulate("1"));
    }

    @Test
    void a_throttled_call_tells_how_long_to_wait() {
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> simulate("1"))
                .satisfies(
                        unavailable ->
                                assertThat(unavailable.retryAfter())
                                        .contains(Duration.ofSeconds(7)));
    }

    private List<CartQuote> simulate(String... skus) {
        return world().cartSimulation()
                .simulate(
                        new Cart(
                                world().account(),
                                world().affiliateId(),
                                Currency.getInstance("BRL"),
                                Stream.of(skus).map(CartSimulationContract::line).toList(),
                                Placements.address()));
    }

    private static OrderLine line(String sku) {
        return new OrderLine(
                new SkuId(sku),
                2,
                Money.of(1_000, "BRL"),
                Money.of(0, "BRL"),
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("1d"),
                TimeSpan.of("2d"),
                null);
    }
}
