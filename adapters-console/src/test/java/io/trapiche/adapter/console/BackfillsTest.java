package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

final class BackfillsTest {

    private static final String BACKFILLS = "/operators/v1/accounts/%s/backfills";
    private static final String RECONCILIATIONS = "/operators/v1/accounts/%s/reconciliations";
    private static final AccountName LOJA = new AccountName("lojademo");

    private final Console console = new Console();

    @Test
    void blind_windows_name_the_orders_that_were_read_for_them() {
        begin(Cause.MISSING);
        Backfill first = console.signals.unfinished(LOJA).stream().findFirst().orElseThrow();
        console.signals.advance(
                first.listed(new Progress.Done(), 2, 0),
                List.of(found("FRD-1", Reason.DIFFERENT), found("v2lojademo-01", Reason.UNKNOWN)));
        begin(Cause.CONNECTED);

        assertThat(Console.json(console.get(BACKFILLS.formatted("lojademo"))))
                .isEqualTo(
                        Console.json(
                                """
                        {"backfills":[
                          {"cause":"connected","blindFrom":"2026-03-02T11:00:00Z","blindTo":"2026-03-02T12:00:00Z",
                           "startedAt":"2026-03-02T12:00:00Z","finishedAt":null,"lists":0,"found":0,"orders":[]},
                          {"cause":"missing","blindFrom":"2026-03-02T11:00:00Z","blindTo":"2026-03-02T12:00:00Z",
                           "startedAt":"2026-03-02T12:00:00Z","finishedAt":"2026-03-02T12:00:00Z","lists":1,"found":2,
                           "orders":[{"orderId":"FRD-1","reason":"different"},
                                     {"orderId":"v2lojademo-01","reason":"unknown"}]}]}
                        """));
        assertThat(Console.json(console.get(BACKFILLS.formatted("mercadinho"))))
                .isEqualTo(Console.json("{\"backfills\":[]}"));
    }

    @Test
    void reconciliations_tell_what_was_compared_and_what_was_not_healed() {
        console.signals.begin(
                new BlindWindow(
                        LOJA, Cause.RECONCILED, Console.NOON.minusSeconds(3600), Console.NOON));
        Backfill first = console.signals.unfinished(LOJA).stream().findFirst().orElseThrow();
        console.signals.advance(
                first.listed(new Progress.Done(), 100, 1),
                List.of(found("FRD-1", Reason.DIFFERENT)));

        assertThat(Console.json(console.get(RECONCILIATIONS.formatted("lojademo"))))
                .isEqualTo(
                        Console.json(
                                """
                        {"reconciliations":[
                          {"createdFrom":"2026-03-02T11:00:00Z","createdTo":"2026-03-02T12:00:00Z",
                           "startedAt":"2026-03-02T12:00:00Z","finishedAt":"2026-03-02T12:00:00Z","lists":1,
                           "compared":100,"found":1,"healed":0,"notUnderstood":1,
                           "orders":[{"orderId":"FRD-1","reason":"different"}],
                           "unhealed":[{"orderId":"FRD-1","reason":"unread"}]}]}
                        """));
        assertThat(Console.json(console.get(BACKFILLS.formatted("lojademo"))))
                .isEqualTo(Console.json("{\"backfills\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BACKFILLS, RECONCILIATIONS})
    void a_malformed_account_is_named_as_a_fault(String route) {
        console.get(route.formatted("LOJA"))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void begin(Cause cause) {
        console.signals.keep(
                GuardedSignal.unseen(LOJA, SignalSource.FEED, Console.NOON),
                new BlindWindow(LOJA, cause, Console.NOON.minusSeconds(3600), Console.NOON));
    }

    private static FoundOrder found(String id, Reason reason) {
        return new FoundOrder(new OmsOrderRef(LOJA, new OrderId(id)), reason);
    }
}
