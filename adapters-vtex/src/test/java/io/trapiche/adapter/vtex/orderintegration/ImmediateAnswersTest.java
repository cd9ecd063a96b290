package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.vtex.Placements;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImmediateAnswersTest {

    private static final String EOI005 =
            """
            {"code":"EOI005","flow":"Unknown","success":false,"errors":[
              {"source":"Order Integration","code":"V1","description":"mail cliente@example.com"}]}
            """;

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 400, 409, 422, 500})
    void the_contract_is_read_whatever_the_status(int status) {
        assertThat(place(Canned.of(status, EOI005)))
                .isEqualTo(
                        new ProcessingResult(
                                Flow.PLACE_ORDER,
                                "EOI005",
                                false,
                                null,
                                null,
                                List.of(new Cause("Order Integration", "V1", "mail ***"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void a_denied_or_throttled_call_says_nothing_of_the_order(int status) {
        assertUnavailable(Canned.of(status, EOI005));
    }

    @Test
    void a_refusal_in_another_form_has_its_status_as_code() {
        assertThat(place(Canned.of(400, "{\"error\":{\"code\":\"CHK1\",\"message\":\"no\"}}")))
                .isEqualTo(
                        new ProcessingResult(
                                Flow.PLACE_ORDER,
                                "HTTP_400",
                                false,
                                null,
                                null,
                                List.of(new Cause("Order Integration", "CHK1", "no"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|",
                "200|{}",
                "200|{\"code\":\"SOI003\"",
                "200|[]",
                "200|<html></html>",
                "500|{\"error\":{\"code\":\"1\"}}",
                "503|",
            })
    void anything_else_leaves_the_outcome_open(int status, @Nullable String body) {
        assertUnavailable(Canned.of(status, body == null ? "" : body));
    }

    private void assertUnavailable(Canned answer) {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> place(answer))
                .withMessageStartingWith("POST /api/order-integration/orders answered");
    }

    private ProcessingResult place(Canned answer) {
        world.stub().answerNext(answer);
        return world.orderIntegration()
                .place(world.placement("1001", PaymentStatus.PENDING), Placements.FIRST_SUBMISSION);
    }
}
