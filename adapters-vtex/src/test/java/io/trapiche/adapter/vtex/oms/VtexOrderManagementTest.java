package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderManagement.Preview;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.vtex.OrderManagementContract;
import io.trapiche.testkit.vtex.VtexWorld;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VtexOrderManagementTest extends OrderManagementContract {

    private static final String DOCUMENT = "{\"orderId\":\"%s\",\"value\":5890}";

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld();
    }

    @Test
    void the_order_that_was_asked_for_is_taken() {
        try (VtexStubWorld world = new VtexStubWorld()) {
            world.stub().answerNext(Canned.of(200, DOCUMENT.formatted("FRD-1001")));

            assertThat(world.orderManagement().read(order())).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRD-1002", "BZR-1001", "frd-1001", "FRD-1001-01"})
    void another_order_than_asked_for_is_an_answer_of_no_use(String other) {
        try (VtexStubWorld world = new VtexStubWorld()) {
            world.stub().answerNext(Canned.of(200, DOCUMENT.formatted(other)));

            VtexUnavailable refused =
                    catchThrowableOfType(
                            VtexUnavailable.class, () -> world.orderManagement().read(order()));

            assertThat(refused).hasMessageEndingWith("answered another order");
            assertThat(refused.wasSent()).isTrue();
        }
    }

    /** Asked again it would be the same answer, and the ERP would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"totals\":7}"})
    void a_preview_that_cannot_be_read_is_none(String answer) {
        try (VtexStubWorld world = new VtexStubWorld()) {
            world.stub().answerNext(Canned.of(200, answer));

            assertThat(
                            world.orderManagement()
                                    .previewChange(
                                            order(),
                                            new OrderChange(
                                                    "damaged",
                                                    List.of(),
                                                    List.of(),
                                                    List.of(),
                                                    Money.of(250, "BRL")),
                                            Currency.getInstance("BRL")))
                    .isInstanceOfSatisfying(
                            Preview.NotTold.class,
                            untold -> assertThat(untold.code()).isEqualTo("PREVIEW_UNREADABLE"));
        }
    }

    private static OmsOrderRef order() {
        return new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-1001"));
    }
}
