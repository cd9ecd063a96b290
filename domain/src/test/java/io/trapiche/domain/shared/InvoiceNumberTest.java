package io.trapiche.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "000123A", "DFG-v7731485plzv-01", "NFe-00001", "A-", "1-2"})
    void may_be_told_to_vtex(String number) {
        assertThat(InvoiceNumber.parse("number", number))
                .isEqualTo(Parsed.valid(new InvoiceNumber(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1/2", "1 2", "#1", "１２", "Nº 7"})
    void is_shown_by_vtex_and_may_not_be_told_to_it(String number) {
        assertThat(InvoiceNumber.parse("number", number))
                .isEqualTo(
                        Parsed.faulty(
                                new Violation(
                                        "number",
                                        "is malformed (expected: "
                                                + InvoiceNumber.EXPECTED
                                                + ")")));
        assertThat(InvoiceNumber.parseShown("number", "\t" + number + " "))
                .isEqualTo(Parsed.valid(new InvoiceNumber(number)));
    }

    @Test
    void is_never_empty_endless_or_several_lines() {
        for (String number : new String[] {"", " ", "a\nb", "9".repeat(101)}) {
            assertThat(InvoiceNumber.parseShown("number", number))
                    .as(number)
                    .isInstanceOf(Parsed.Faulty.class);
            assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceNumber(number));
        }
    }
}
