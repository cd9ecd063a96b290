package io.trapiche.testkit.vtex;

import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.PaymentStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites that need a whole VTEX share: a fresh one for each test. */
public abstract class VtexContract {

    private @Nullable VtexWorld world;

    /** A VTEX without orders, whose feed is not configured. */
    protected abstract VtexWorld freshWorld();

    @BeforeEach
    void openWorld() {
        world = freshWorld();
    }

    @AfterEach
    void closeWorld() {
        world().close();
    }

    protected final VtexWorld world() {
        return Objects.requireNonNull(world);
    }

    /** An order that waits for its payment. */
    protected final Placement integrated(String orderId) {
        return settled(Placements.in(world(), orderId, PaymentStatus.PENDING));
    }

    /** An order that waits for the seller to begin. */
    protected final OmsOrderRef readyForHandling(String orderId) {
        return ref(settled(Placements.in(world(), orderId, PaymentStatus.APPROVED)));
    }

    private Placement settled(Placement placement) {
        world().orderIntegration().place(placement, Placements.FIRST_SUBMISSION);
        world().settle();
        return placement;
    }

    protected final OmsOrderRef ref(Placement placement) {
        return new OmsOrderRef(placement.key().account(), placement.expectedOrderId());
    }

    protected final OmsSnapshot snapshot(OmsOrderRef order) {
        return world().orderManagement().read(order).orElseThrow();
    }

    protected final String status(OmsOrderRef order) {
        return snapshot(order).status().value();
    }

    protected static List<String> codes(List<ProcessingResult> results) {
        return results.stream().map(ProcessingResult::code).toList();
    }
}
