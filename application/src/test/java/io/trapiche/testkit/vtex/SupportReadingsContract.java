package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.SupportReadings.GroupedOrder;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
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
