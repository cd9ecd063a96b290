package io.trapiche.domain.erp;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.ORDER_ID;
import static io.trapiche.domain.Samples.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.erp.ErpCommandDecider.State;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandTaken;
import io.trapiche.domain.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectingAnErpCommandTest {

    private static final ErpCommandRejected REJECTION = rejection("MALFORMED");

    @Test
    void happens_once_whatever_the_repeat_says() {
        DeciderSpec.of(new ErpCommandDecider())
                .thenState(State.OPEN)
                .when(REJECTION)
                .then(REJECTION)
                .thenState(State.REJECTED)
                .when(REJECTION)
                .thenUnchanged()
                .when(rejection("UNKNOWN_ORDER"))
                .thenUnchanged();
    }

    @Test
    void does_not_happen_to_a_command_that_an_order_took() {
        DeciderSpec.of(new ErpCommandDecider())
                .given(new ErpCommandTaken(ACCOUNT, command("c-1"), ORDER_ID, NOON))
                .thenState(State.TAKEN)
                .when(REJECTION)
                .thenUnchanged();
    }

    @Test
    void keeps_its_faults_to_itself() {
        List<Violation> faults = new ArrayList<>(List.of(new Violation("a", "is missing")));
        ErpCommandRejected rejected =
                new ErpCommandRejected(
                        ACCOUNT, command("c-1"), "", null, "MALFORMED", faults, NOON);
        faults.clear();
        assertThat(rejected.violations()).containsExactly(new Violation("a", "is missing"));
    }

    private static ErpCommandRejected rejection(String code) {
        return new ErpCommandRejected(
                ACCOUNT,
                command("c-1"),
                "invoice",
                ORDER_ID,
                code,
                List.of(new Violation("invoice.number", "is missing")),
                NOON);
    }
}
