package io.trapiche.testkit.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.instructing.ErpCommandService;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command's id has one result in its account, whatever orders it is sent for. */
class AnsweringEachCommandOnceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final CommandId ID = new CommandId("c-1");
    private static final OmsOrderRef ONE = new OmsOrderRef(ACCOUNT, new OrderId("FRD-1"));
    private static final OmsOrderRef OTHER = new OmsOrderRef(ACCOUNT, new OrderId("FRD-2"));
    private static final OmsOrderRef UNKNOWN = new OmsOrderRef(ACCOUNT, new OrderId("FRD-3"));

    private final InMemoryEvents events = new InMemoryEvents(() -> NOON);
    private final OmsOrders orders = new OmsOrders(events.of(StreamTypes.OMS_ORDER));
    private final ErpCommandUseCase commands =
            new ErpCommandService(
                    orders, new ErpCommands(events.of(StreamTypes.ERP_COMMAND)), () -> NOON);

    @BeforeEach
    void two_orders_are_ready_for_handling() {
        for (OmsOrderRef order : List.of(ONE, OTHER)) {
            assertThat(orders.handle(order, reading(order)).state()).isInstanceOf(Known.class);
        }
    }

    @Test
    void what_one_order_took_no_other_takes() {
        carryOut(ONE);

        carryOut(OTHER);

        assertThat(hasTaken(ONE)).isTrue();
        assertThat(hasTaken(OTHER)).isFalse();
        assertThat(rejections()).isZero();
    }

    @Test
    void what_one_order_took_is_not_refused_by_another() {
        carryOut(ONE);

        carryOut(UNKNOWN);

        assertThat(rejections()).isZero();
    }

    @Test
    void what_an_order_took_is_not_rejected_without_that_order() {
        carryOut(ONE);

        reject(null);
        reject(OTHER.orderId());

        assertThat(rejections()).isZero();
    }

    @Test
    void what_was_rejected_for_one_order_no_other_takes() {
        carryOut(UNKNOWN);

        carryOut(ONE);
        reject(null);

        assertThat(hasTaken(ONE)).isFalse();
        assertThat(rejections()).isOne();
    }

    @Test
    void other_accounts_have_ids_of_their_own() {
        OmsOrderRef elsewhere = new OmsOrderRef(new AccountName("mercadinho"), ONE.orderId());
        assertThat(orders.handle(elsewhere, reading(elsewhere)).state()).isInstanceOf(Known.class);
        carryOut(ONE);

        carryOut(elsewhere);

        assertThat(hasTaken(elsewhere)).isTrue();
    }

    private void carryOut(OmsOrderRef order) {
        commands.carryOut(
                order, "acknowledge", new ErpCommand(ID, new OmsAction.Acknowledge("SO-77")));
    }

    private void reject(@Nullable OrderId order) {
        commands.reject(ACCOUNT, ID, "acknowledge", order, List.of());
    }

    private boolean hasTaken(OmsOrderRef order) {
        return orders.find(order) instanceof Known known && known.hasTaken(ID);
    }

    private long rejections() {
        return events.after(EventPosition.START, Integer.MAX_VALUE).stream()
                .map(recorded -> recorded.event().value())
                .filter(ErpCommandRejected.class::isInstance)
                .count();
    }

    private static RecordReading reading(OmsOrderRef order) {
        return new RecordReading(order, null, SampleOmsSnapshots.ready(null), NOON);
    }
}
