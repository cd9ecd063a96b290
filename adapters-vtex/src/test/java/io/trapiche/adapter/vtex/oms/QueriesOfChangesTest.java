package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * VTEX's Orders API declares the account as a query parameter of each route of changes: under
 * {@code accountName} where one is made, under {@code an} on all others, and never under both.
 */
final class QueriesOfChangesTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-1001"));
    private static final OrderChange FREIGHT =
            new ItemRemoval("no freight", List.of(), Money.of(300, "BRL")).asChange();

    private final VtexStubWorld world = new VtexStubWorld();
    private final OrderManagement oms = world.orderManagement();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_change_names_the_account_as_its_route_declares_it() {
        world.stub().answerNext(Canned.of(202, "{\"requestId\":\"c-1\"}"));

        var _ = oms.changeOrder(ORDER, FREIGHT);

        assertThat(world.stub().lastReceived().query()).isEqualTo("accountName=lojademo");
    }

    @Test
    void every_other_route_of_changes_names_it_the_short_way() {
        world.stub()
                .answerNext(
                        Canned.of(200, "{}"),
                        Canned.of(200, "{}"),
                        Canned.of(200, "{\"requests\":[]}"),
                        Canned.of(200, "{\"status\":\"done\"}"),
                        Canned.of(404, ""));

        var _ = oms.retryChange(ORDER, "c-1", FREIGHT);
        var _ = oms.cancelChange(ORDER, "c-1", "asked twice");
        var _ = oms.findChange(ORDER, FREIGHT, Instant.EPOCH, Set.of());
        var _ = oms.changeOutcome(ORDER, "c-1");
        var _ = oms.previewChange(ORDER, FREIGHT, Currency.getInstance("BRL"));

        assertThat(world.stub().received())
                .hasSize(5)
                .extracting(Received::query)
                .containsOnly("an=lojademo");
    }
}
