package io.trapiche.domain.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalKeyTest {

    private static final Currency BRL = Currency.getInstance("BRL");
    private static final Currency MXN = Currency.getInstance("MXN");
    private static final String WRONG = "35260712ABC34501DE35550010000550121407188239";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35260712ABC34501DE35550010000550121407188231",
                "3526 0700 0000 0000 0191 6500 2000 0000 0711 1827 3644",
                "35503082212345678000195000000000000123250900045676",
                "355030822 12abc345000195 000000000000123250900045678"
            })
    void may_be_of_goods_or_of_services(String key) {
        assertThat(FiscalKey.fault(key, BRL, FiscalPolicy.REFUSE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void that_is_none_is_told_in_every_case(FiscalPolicy policy) {
        for (String none : new String[] {"abc", "4711", WRONG.substring(1), WRONG + "0"}) {
            assertThat(FiscalKey.fault(none, BRL, policy))
                    .contains("is no key (expected: " + FiscalKey.EXPECTED + ")");
        }
    }

    @Test
    void with_a_wrong_check_digit_is_refused_where_that_is_wanted() {
        assertThat(FiscalKey.fault(WRONG, BRL, FiscalPolicy.WARN)).isEmpty();
        assertThat(FiscalKey.fault(WRONG, BRL, FiscalPolicy.REFUSE)).isPresent();
        assertThat(FiscalKey.hasWrongCheckDigit(WRONG, BRL)).isTrue();
        assertThat(FiscalKey.hasWrongCheckDigit("0".repeat(44), BRL)).isTrue();
        assertThat(FiscalKey.hasWrongCheckDigit(WRONG, MXN)).isFalse();
        assertThat(
                        FiscalKey.hasWrongCheckDigit(
                                "35260712ABC34501DE35550010000550121407188231", BRL))
                .isFalse();
        assertThat(FiscalKey.hasWrongCheckDigit("6F2A-11", BRL)).isFalse();
    }

    @Test
    void of_a_service_has_a_check_digit_too() {
        String wrong = "35503082212345678000195000000000000123250900045678";

        assertThat(FiscalKey.hasWrongCheckDigit(wrong, BRL)).isTrue();
        assertThat(FiscalKey.fault(wrong, BRL, FiscalPolicy.WARN)).isEmpty();
        assertThat(FiscalKey.fault(wrong, BRL, FiscalPolicy.REFUSE)).isPresent();
        assertThat(FiscalKey.hasWrongCheckDigit(wrong.replace("12345678", "12ABC678"), BRL))
                .isFalse();
        assertThat(
                        FiscalKey.hasWrongCheckDigit(
                                "35503082212345678000195000000000000123250900045676", BRL))
                .isFalse();
    }

    @Test
    void is_not_one_digit_repeated() {
        for (String digit : new String[] {"0", "1"}) {
            assertThat(FiscalKey.fault(digit.repeat(50), BRL, FiscalPolicy.REFUSE)).isPresent();
            assertThat(FiscalKey.fault(digit.repeat(44), BRL, FiscalPolicy.REFUSE)).isPresent();
        }
    }

    @Test
    void of_another_country_is_kept_as_told() {
        assertThat(
                        FiscalKey.fault(
                                "5c1f7a3e-7f0d-4c57-9a51-0d2f6b1c9e84", MXN, FiscalPolicy.REFUSE))
                .isEmpty();
    }
}
