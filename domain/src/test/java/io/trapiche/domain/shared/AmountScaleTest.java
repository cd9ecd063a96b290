package io.trapiche.domain.shared;

import static io.trapiche.domain.shared.AmountScale.HUNDREDTHS;
import static io.trapiche.domain.shared.AmountScale.MINOR_UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountScaleTest {

    @ParameterizedTest
    @CsvSource({
        "11798000, CLP, 117980",
        "5482000, COP, 5482000",
        "11050, BRL, 11050",
        "250000, PYG, 2500",
        "198000, JPY, 1980",
        "3900000, KRW, 39000",
        "125, KWD, 1250",
        "125, CLF, 12500",
        "0, CLP, 0"
    })
    void hundredths_are_iso_minor_units_and_back(long told, String currency, long minorUnits) {
        Money amount = Money.of(minorUnits, currency);

        assertThat(HUNDREDTHS.read(told, amount.currency())).contains(amount);
        assertThat(HUNDREDTHS.tell(amount)).contains(told);
    }

    @Test
    void what_has_no_whole_number_is_none() {
        assertThat(HUNDREDTHS.read(11_798_050, Currency.getInstance("CLP"))).isEmpty();
        assertThat(HUNDREDTHS.tell(Money.of(1_255, "KWD"))).isEmpty();
        assertThat(HUNDREDTHS.tell(Money.of(Long.MAX_VALUE, "CLP"))).isEmpty();
        assertThat(HUNDREDTHS.read(Long.MAX_VALUE, Currency.getInstance("KWD"))).isEmpty();
    }

    @Test
    void parts_may_be_rounded_down() {
        Currency peso = Currency.getInstance("CLP");

        assertThat(HUNDREDTHS.readDown(849_150, peso)).contains(Money.of(8_491, "CLP"));
        assertThat(HUNDREDTHS.readDown(-849_150, peso)).contains(Money.of(-8_492, "CLP"));
        assertThat(HUNDREDTHS.readDown(125, Currency.getInstance("KWD")))
                .contains(Money.of(1_250, "KWD"));
    }

    @Test
    void an_account_may_count_minor_units() {
        assertThat(MINOR_UNITS.read(117_980, Currency.getInstance("CLP")))
                .contains(Money.of(117_980, "CLP"));
        assertThat(MINOR_UNITS.tell(Money.of(1_255, "KWD"))).contains(1_255L);
    }

    @Test
    void the_smallest_amount_that_can_be_told() {
        assertThat(HUNDREDTHS.step(Currency.getInstance("KWD"))).isEqualTo(10);
        assertThat(HUNDREDTHS.step(Currency.getInstance("CLF"))).isEqualTo(100);
        assertThat(HUNDREDTHS.step(Currency.getInstance("BRL"))).isEqualTo(1);
        assertThat(HUNDREDTHS.step(Currency.getInstance("CLP"))).isEqualTo(1);
        assertThat(MINOR_UNITS.step(Currency.getInstance("KWD"))).isEqualTo(1);
    }

    @Test
    void what_has_no_digits_of_its_own_counts_hundredths() {
        assertThat(HUNDREDTHS.read(500, Currency.getInstance("XAU")))
                .contains(Money.of(500, "XAU"));
    }
}
