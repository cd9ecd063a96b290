package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OrderIntegration} keeps. */
@ContractOf(OrderIntegration.class)
public abstract class OrderIntegrationContract extends VtexContract {

    @Test
    void a_placement_is_enqueued() {
        ProcessingResult answer =
                vtex().place(placement("1001", PaymentStatus.PENDING), Placements.FIRST_SUBMISSION);

        assertThat(answer).isEqualTo(enqueued(Flow.PLACE_ORDER));
    }

    @Test
    void an_enqueued_placement_becomes_an_order() {
        Placement placement = placement("1001", PaymentStatus.PENDING);

        vtex().place(placement, Placements.FIRST_SUBMISSION);
        List<ProcessingResult> results = world().settle();

        assertThat(codes(results)).containsExactly("SOI001");
        assertThat(results.getFirst().ids())
                .isEqualTo(new VtexOrderIds(placement.expectedOrderId(), null));
        assertThat(snapshot(ref(placement)).marketplaceOrderId())
                .isEqualTo(placement.key().orderId());
        assertThat(snapshot(ref(placement)).affiliateId()).isEqualTo(world().affiliateId());
        assertThat(snapshot(ref(placement)).value()).isEqualTo(Placements.TOTAL);
    }

    @Test
    void a_paid_placement_is_approved_without_being_asked() {
        vtex().place(placement("1001", PaymentStatus.APPROVED), Placements.FIRST_SUBMISSION);

        assertThat(codes(world().settle()))
                .as("in whatever order they come")
                .containsExactlyInAnyOrder("SOI001", "SOI002");
    }

    @Test
    void a_repeated_placement_is_told_of_by_callback() {
        Placement placement = integrated("1001");

        assertThat(vtex().place(placement, Placements.FIRST_SUBMISSION))
                .isEqualTo(enqueued(Flow.PLACE_ORDER));
        assertThat(codes(world().settle())).containsExactly("EOI007");
    }

    @Test
    void an_integrated_order_can_be_approved() {
        Placement placement = integrated("1001");

        assertThat(vtex().approve(placement, Placements.FIRST_SUBMISSION))
                .isEqualTo(enqueued(Flow.APPROVE_ORDER));
        assertThat(codes(world().settle())).containsExactly("SOI002");
        assertThat(snapshot(ref(placement)).status().isApproved()).isTrue();
    }

    @Test
    void an_approval_before_the_integration_is_told_of_by_callback() {
        assertThat(
                        vtex().approve(
                                        placement("1001", PaymentStatus.PENDING),
                                        Placements.FIRST_SUBMISSION))
                .isEqualTo(enqueued(Flow.APPROVE_ORDER));
        assertThat(codes(world().settle())).containsExactly("EOI008");
    }

    @Test
    void an_approval_of_an_approved_order_is_told_of_by_callback() {
        Placement placement = integrated("1001");
        vtex().approve(placement, Placements.FIRST_SUBMISSION);
        world().settle();

        vtex().approve(placement, Placements.FIRST_SUBMISSION);

        assertThat(codes(world().settle())).containsExactly("EOI009");
    }

    @Test
    void a_throttled_call_tells_how_long_to_wait() {
        world().throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(
                        () ->
                                vtex().place(
                                                placement("1001", PaymentStatus.PENDING),
                                                Placements.FIRST_SUBMISSION))
                .satisfies(
                        thrown -> assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(7)));
        world().recover();
        assertThat(
                        vtex().place(
                                        placement("1001", PaymentStatus.PENDING),
                                        Placements.FIRST_SUBMISSION)
                                .success())
                .isTrue();
    }

    private Placement placement(String orderId, PaymentStatus status) {
        return Placements.in(world(), orderId, status);
    }

    private OrderIntegration vtex() {
        return world().orderIntegration();
    }

    private static ProcessingResult enqueued(Flow flow) {
        return new ProcessingResult(flow, "SOI003", true, null, null, List.of());
    }
}
