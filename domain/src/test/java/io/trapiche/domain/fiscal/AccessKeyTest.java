package io.trapiche.domain.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.trapiche.domain.fiscal.TaxDocument.Kind;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyTest {

    private static final String LETTERED = "35260712ABC34501DE35550010000550121407188231";

    @ParameterizedTest
    @CsvSource({
        LETTERED + ", 55, CNPJ, 12ABC34501DE35",
        "35260700000000000191650020000000071118273644, 65, CNPJ, 00000000000191",
        "35260710DVK693000120570100000004001556677880, 57, CNPJ, 10DVK693000120",
        "41260800001234567890559200000000311908172633, 55, CPF, 01234567890",
    })
    void names_its_issuer_and_closes_with_a_check_digit(
            String text, String model, Kind kind, String issuer) {
        AccessKey key = new AccessKey(text);

        assertThat(key.hasWrongCheckDigit()).isFalse();
        assertThat(key.model()).isEqualTo(model);
        assertThat(key.issuer()).isEqualTo(new TaxDocument(kind, "BRA", new PersonalData(issuer)));
        assertThat(key.issuer().hasWrongCheckDigits()).isFalse();
    }

    @Test
    void may_be_told_as_it_is_printed() {
        assertThat(
                        AccessKey.parse(
                                "key", " 3526 0712 abc3 4501 de35 5500 1000 0550 1214 0718 8231"))
                .isEqualTo(Parsed.valid(new AccessKey(LETTERED)));
    }

    @Test
    void may_have_a_wrong_check_digit() {
        assertThat(
                        new AccessKey("35260712ABC34501DE35550010000550121407188232")
                                .hasWrongCheckDigit())
                .isTrue();
        assertThat(
                        new AccessKey("35260712ABD34501DE35550010000550121407188231")
                                .hasWrongCheckDigit())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "3526071234567800019555001000055012140718823",
                "352607123456780001955500100005501214071882311",
                "NFe35260712ABC34501DE35550010000550121407188231",
                "35260A12ABC34501DE35550010000550121407188231",
                "35260712ABC34501DE3A550010000550121407188231",
                "35260712ABC34501DE3555001000055012140718823A",
                "３5260712ABC34501DE35550010000550121407188231"
            })
    void is_told_from_what_is_none(String text) {
        assertThat(AccessKey.parse("invoice.key", text))
                .isEqualTo(
                        Parsed.faulty(
                                new Violation(
                                        "invoice.key",
                                        "is malformed (expected: " + AccessKey.EXPECTED + ")")));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey(text));
    }
}
