package io.trapiche.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.integration.Reaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** VTEX's codes, what they amount to and whom they concern. */
class IntegrationCodeTest {

    @Test
    void the_table_holds_every_code_of_vtex_s_guide() {
        assertThat(IntegrationCode.values())
                .extracting(Enum::name)
                .containsExactly(
                        "SOI001", "SOI002", "SOI003", "EOI000", "EOI001", "EOI002", "EOI003",
                        "EOI004", "EOI005", "EOI006", "EOI007", "EOI008", "EOI009", "EOI010",
                        "EOI011", "OTHER");
    }

    @ParameterizedTest
    @EnumSource(IntegrationCode.class)
    void what_parks_an_order_concerns_somebody(IntegrationCode code) {
        boolean parks =
                List.of(Reaction.PARK, Reaction.RETRY_A_FEW_TIMES, Reaction.RECONCILE)
                        .contains(code.onPlacement());

        assertThat(parks && code.owner() == Owner.NOBODY).isFalse();
    }

    @Test
    void an_unknown_code_is_other() {
        assertThat(IntegrationCode.of("EOI099")).isEqualTo(IntegrationCode.OTHER);
        assertThat(Diagnosis.of("EOI099").code()).isEqualTo("EOI099");
        assertThat(Diagnosis.of("EOI099").owner()).isEqualTo(Owner.OPERATOR);
    }

    @Test
    void trapiche_s_own_codes_are_explained_too() {
        assertThat(Diagnosis.of(Diagnosis.SELLER_UNDECIDED).owner()).isEqualTo(Owner.SELLER);
        assertThat(Diagnosis.of(Diagnosis.OTHER_ORDER_IN_VTEX).owner()).isEqualTo(Owner.OPERATOR);
        assertThat(Diagnosis.of("HTTP_400").cause()).isEqualTo("VTEX refused the call itself");
        assertThat(Diagnosis.of("EOI005").owner()).isEqualTo(Owner.MARKETPLACE);
    }

    @Nested
    class classifies {

        @Test
        void the_failure_without_a_code_of_its_own_by_its_causes() {
            assertThat(Classification.DEFAULT.of(result("EOI001", "FMT005")))
                    .isEqualTo(
                            new ProcessingResult(
                                    Flow.PLACE_ORDER,
                                    "EOI002",
                                    false,
                                    "op",
                                    null,
                                    List.of(
                                            new Cause("Order Integration", "EOI001", ""),
                                            new Cause("Fulfillment", "FMT005", "text"))));
        }

        @Test
        void nothing_that_has_a_code_of_its_own() {
            ProcessingResult stock = result("EOI004", "FMT005");

            assertThat(Classification.DEFAULT.of(stock)).isEqualTo(stock);
        }

        @Test
        void nothing_by_causes_that_nobody_explains() {
            ProcessingResult unexplained = result("EOI001", "FMT001");

            assertThat(Classification.DEFAULT.of(unexplained)).isEqualTo(unexplained);
            assertThat(
                            Classification.DEFAULT
                                    .withInnerCodes(Map.of("FMT001", "EOI004"))
                                    .of(unexplained)
                                    .code())
                    .isEqualTo("EOI004");
        }

        @Test
        void a_code_that_is_to_be_taken_as_another() {
            Classification retrying =
                    Classification.DEFAULT.taking("EOI003", IntegrationCode.EOI002);

            assertThat(retrying.of(result("EOI003", "FMT007")).code()).isEqualTo("EOI002");
            assertThat(retrying.of(result("EOI001", "FMT007")).code()).isEqualTo("EOI002");
            assertThat(retrying.of(result("EOI005", "X")).code()).isEqualTo("EOI005");
        }

        private ProcessingResult result(String code, String inner) {
            return new ProcessingResult(
                    Flow.PLACE_ORDER,
                    code,
                    false,
                    "op",
                    null,
                    List.of(new Cause("Fulfillment", inner, "text")));
        }
    }
}
