package io.trapiche.adapter.vtex.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.application.vtex.port.SupportReadings;
import io.trapiche.application.vtex.port.SupportReadings.Mail;
import io.trapiche.application.vtex.port.VtexRefused;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What VTEX refuses or tells in another form is told as that, and not as nothing. */
final class RefusedLookUpsTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("v1001"));

    private final VtexStubWorld world = new VtexStubWorld();
    private final SupportReadings readings =
            new VtexSupportReadings(
                    world.calls(),
                    (_, _) -> Optional.empty(),
                    new FilterExpressions(world.calls()));
    private final SellerChangeWindow window = new VtexSellerChangeWindow(world.calls());

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    void a_refusal_is_told_with_its_status(int status) {
        for (ThrowingCallable look : lookUps()) {
            world.stub().answerNext(Canned.of(status, "{\"error\":{\"message\":\"no\"}}"));

            assertThatExceptionOfType(VtexRefused.class)
                    .isThrownBy(look)
                    .withMessageEndingWith(" answered " + status);
        }
    }

    @Test
    void a_key_that_may_not_is_told_what_it_needs() {
        world.stub().answerNext(Canned.of(403, "{}"));

        assertThatExceptionOfType(VtexRefused.class)
                .isThrownBy(() -> readings.conversation(ORDER))
                .withMessage(
                        "GET /api/oms/pvt/orders/{orderId}/conversation-message answered 403"
                                + " (expected: a key with a role with the resource Checkout: Orders Full Access)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"no\"", "", "<html>"})
    void another_form_is_no_answer(String body) {
        for (ThrowingCallable look : lookUps().subList(0, 3)) {
            world.stub().answerNext(Canned.of(200, body));

            assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(look);
        }
    }

    @Test
    void what_vtex_does_not_know_is_nothing() {
        assertThat(readings.orderGroup(ORDER.account(), ORDER.orderId())).isEmpty();
        assertThat(readings.conversation(ORDER)).isEmpty();
        assertThat(readings.paymentTransaction(ORDER)).isEmpty();
        assertThatExceptionOfType(VtexRefused.class).isThrownBy(() -> window.days(ORDER.account()));
    }

    @Test
    void a_long_subject_is_cut_between_characters() {
        String umbrella = "\u2602";
        String bag = "\ud83d\udecd";
        world.stub()
                .answerNext(
                        Canned.of(
                                200,
                                "[{\"subject\":\"%s%s\"}]"
                                        .formatted(umbrella.repeat(199), bag.repeat(2))));

        assertThat(readings.conversation(ORDER))
                .extracting(Mail::subject)
                .containsExactly(umbrella.repeat(199) + bag);
    }

    private List<ThrowingCallable> lookUps() {
        return List.of(
                () -> readings.orderGroup(ORDER.account(), ORDER.orderId()),
                () -> readings.conversation(ORDER),
                () -> readings.paymentTransaction(ORDER),
                () -> window.days(ORDER.account()),
                () -> window.set(ORDER.account(), 4));
    }
}
