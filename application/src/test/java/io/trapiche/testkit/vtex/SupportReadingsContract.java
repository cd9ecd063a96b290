package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.SupportReadings.GroupedOrder;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SupportReadings} keeps. */
@ContractOf(SupportReadings.class)
public abstract class SupportReadingsContract extends VtexContract {

    @Test
    void a_purchase_has_its_orders() {
        OmsOrderRef order = world().ownSale();
        OrderId group = world().groupOf(order);

        assertThat(readings().orderGroup(world().account(), group))
                .extracting(GroupedOrder::orderId)
                .containsExactly(order.orderId());
        assertThat(readings().orderGroup(world().account(), new OrderId("nobodys"))).isEmpty();
    }

    @Test
    void the_shops_own_sale_has_a_transaction() {
        OmsOrderRef order = world().ownSale();

        assertThat(readings().paymentTransaction(order))
                .hasValueSatisfying(
                        transaction -> {
                            assertThat(transaction.transactionId()).isNotBlank();
                            assertThat(transaction.payments()).isNotEmpty();
                        });
    }

    @Test
    void what_others_sold_has_none() {
        assertThat(readings().paymentTransaction(readyForHandling("1001"))).isEmpty();
    }

    @Test
    void mails_are_told_without_those_they_are_for() {
        assertThat(readings().conversation(world().ownSale()))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.subject()).isNotBlank().doesNotContain("@"));
        assertThat(readings().conversation(new OmsOrderRef(world().account(), new OrderId("x"))))
                .isEmpty();
    }

    @Test
    void what_changes_made_of_an_order_is_summed_up() {
        assertThat(readings().changeSummary(world().ownSale()))
                .hasValueSatisfying(
                        summary ->
                                assertThat(summary.original())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                item -> {
                                                    assertThat(item.sku()).isNotBlank();
                                                    assertThat(item.quantity()).isPositive();
                                                }));
        assertThat(readings().changeSummary(new OmsOrderRef(world().account(), new OrderId("x"))))
                .isEmpty();
    }

    @Test
    void an_expression_is_tried_on_an_order() {
        OmsOrderRef order = world().ownSale();

        assertThat(readings().filterTrial(order, "orderId = \"" + order.orderId() + "\""))
                .contains(fits(true));
        assertThat(readings().filterTrial(order, "orderId = \"another\"")).contains(fits(false));
        assertThat(readings().filterTrial(order, "orderId ="))
                .hasValueSatisfying(
                        trial -> {
                            assertThat(trial.vtex()).isInstanceOf(Answer.Fails.class);
                            assertThat(trial.here()).isInstanceOf(Answer.Fails.class);
                        });
    }

    @Test
    void on_an_order_that_is_not_there_nothing_is_tried() {
        assertThat(
                        readings()
                                .filterTrial(
                                        new OmsOrderRef(world().account(), new OrderId("x")),
                                        "true"))
                .isEmpty();
    }

    private static FilterTrial fits(boolean fits) {
        return new FilterTrial(new Answer.Fits(fits), new Answer.Fits(fits), List.of());
    }

    @Test
    void a_throttled_call_is_no_answer() {
        OmsOrderRef order = world().ownSale();
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> readings().paymentTransaction(order));
    }

    private SupportReadings readings() {
        return world().supportReadings();
    }
}
