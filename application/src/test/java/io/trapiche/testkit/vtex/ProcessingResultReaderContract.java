package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.ProcessingResultReader;
import io.trapiche.domain.channel.Claim;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link ProcessingResultReader} keeps. */
@ContractOf(ProcessingResultReader.class)
public abstract class ProcessingResultReaderContract {

    protected abstract ProcessingResultReader reader();

    @Test
    void an_integration_has_its_ids() {
        assertThat(
                        read(
                                """
                                {"marketplaceOrderId":"1001","accountName":"lojademo","code":"SOI001",
                                 "flow":"PlaceOrder","success":true,"operationId":"op-1","errors":null,
                                 "fields":{"mainOrderId":"FRD-1001-01","franchiseOrderId":"LJA-FRD-1001-01"},
                                 "message":"integrated"}
                                """))
                .isEqualTo(
                        Parsed.valid(
                                claimed(
                                        Flow.PLACE_ORDER,
                                        "SOI001",
                                        true,
                                        "op-1",
                                        new VtexOrderIds(
                                                new OrderId("FRD-1001-01"),
                                                new OrderId("LJA-FRD-1001-01")),
                                        List.of())));
    }

    @Test
    void a_refusal_has_its_causes() {
        assertThat(
                        read(
                                """
                                {"code":"EOI002","flow":"PlaceOrder","success":false,
                                 "errors":[{"source":"Fulfillment","code":"FMT005",
                                            "description":"no stock"}]}
                                """))
                .isEqualTo(
                        Parsed.valid(
                                claimed(
                                        Flow.PLACE_ORDER,
                                        "EOI002",
                                        false,
                                        null,
                                        null,
                                        List.of(new Cause("Fulfillment", "FMT005", "no stock")))));
    }

    @Test
    void casing_and_unknown_fields_do_not_matter() {
        assertThat(
                        read(
                                """
                                {"Code":"SOI002","FLOW":"approveorder","Success":true,"new":{"a":1}}
                                """))
                .isEqualTo(
                        Parsed.valid(
                                claimed(
                                        Flow.APPROVE_ORDER,
                                        "SOI002",
                                        true,
                                        null,
                                        null,
                                        List.of())));
    }

    @Test
    void an_unknown_code_and_an_unknown_flow_are_kept() {
        assertThat(read("{\"code\":\"EOI999\",\"flow\":\"Whatever\",\"success\":false}"))
                .isEqualTo(
                        Parsed.valid(
                                claimed(Flow.UNKNOWN, "EOI999", false, null, null, List.of())));
    }

    @Test
    void every_fault_is_told() {
        assertThat(read("{\"code\":\" \",\"fields\":{\"mainOrderId\":\"no order/id\"}}"))
                .isInstanceOfSatisfying(
                        Parsed.Faulty.class,
                        faulty ->
                                assertThat(fields(faulty))
                                        .containsExactlyInAnyOrder("code", "fields.mainOrderId"));
    }

    @Test
    void what_is_no_object_is_a_fault() {
        assertThat(read("")).isInstanceOf(Parsed.Faulty.class);
        assertThat(read("[]")).isInstanceOf(Parsed.Faulty.class);
        assertThat(read("{\"code\":\"SOI001\"")).isInstanceOf(Parsed.Faulty.class);
        assertThat(read("<html>")).isInstanceOf(Parsed.Faulty.class);
    }

    @Test
    void a_claim_has_the_number_of_its_submission() {
        assertThat(read("{\"submission\":3,\"code\":\"SOI001\",\"flow\":\"PlaceOrder\"}"))
                .isInstanceOfSatisfying(
                        Parsed.Valid.class,
                        valid -> assertThat(((Claim) valid.value()).submission()).isEqualTo(3));
    }

    private static Claim claimed(
            Flow flow,
            String code,
            boolean success,
            @Nullable String operationId,
            @Nullable VtexOrderIds ids,
            List<Cause> errors) {
        return new Claim(0, new ProcessingResult(flow, code, success, operationId, ids, errors));
    }

    private Parsed<Claim> read(String body) {
        return reader().read(body);
    }

    private static List<String> fields(Parsed.Faulty<?> faulty) {
        return faulty.violations().stream().map(Violation::field).toList();
    }
}
