package io.trapiche.testkit.instructing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link OmsActionReader} keeps. */
@ContractOf(OmsActionReader.class)
public abstract class OmsActionReaderContract {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("FRD-1001"));

    protected abstract OmsActionReader reader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"lost\"}",
                "{\"reason\":\"lost\",\"by\":7}",
                "{\"type\":\"cancel\",\"orderId\":\"FRD-1001\",\"reason\":\"lost\"}",
                "{\"type\":null,\"reason\":\"lost\"}"
            })
    void reads_what_is_asked_of_the_order_and_passes_over_what_is_read_elsewhere(String json) {
        assertThat(read("cancel", json)).isEqualTo(Parsed.valid(new OmsAction.Cancel("lost")));
        assertThat(read("cancel", json)).isEqualTo(Parsed.valid(new OmsAction.Cancel("lost")));
    }

    @Test
    void reads_what_may_be_absent() {
        assertThat(read("acknowledge", "{}"))
                .isEqualTo(Parsed.valid(new OmsAction.Acknowledge(null)));
        assertThat(read("acknowledge", "{\"erpReference\":\"SO-1\"}"))
                .isEqualTo(Parsed.valid(new OmsAction.Acknowledge("SO-1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel | {} | reason",
                "cancel | {\"reason\":7} | reason",
                "cancel | {\"reason\":\" \"} | reason",
                "cancel | {\"reason\":\"lost\",\"reasons\":1} | reasons",
                "cancel | {\"reason\":7,\"reasons\":1} | reason reasons",
                "cancel | {\"type\":\"acknowledge\",\"reason\":\"lost\"} | type",
                "cancel | {\"orderId\":\"FRD-1002\",\"reason\":\"lost\"} | orderId",
                "cancel | secret | body",
                "cancel | [] | body",
                "teleport | {} | type"
            })
    void names_every_fault_and_repeats_no_value(String type, String json, String fields) {
        List<Violation> violations = violations(read(type, json));

        assertThat(violations).map(Violation::field).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(violations.toString()).doesNotContain("secret", "FRD-1002");
    }

    private static List<Violation> violations(Parsed<OmsAction> read) {
        return switch (read) {
            case Parsed.Valid<OmsAction> _ -> List.of();
            case Parsed.Faulty<OmsAction>(var violations) -> violations;
        };
    }

    private Parsed<OmsAction> read(String type, String json) {
        return reader().read(ORDER, type, json.getBytes(UTF_8), Set.of("by"));
    }
}
