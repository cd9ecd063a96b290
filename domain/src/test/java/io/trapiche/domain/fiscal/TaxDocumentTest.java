package io.trapiche.domain.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.fiscal.TaxDocument.Kind;
import io.trapiche.domain.shared.PersonalData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "CPF, 012.345.678-90, 01234567890",
        "CPF, 01234567890, 01234567890",
        "CPF, 012345678-90, 01234567890",
        "CNPJ, 12.ABC.345/01DE-35, 12ABC34501DE35",
        "CNPJ, 12abc34501de35, 12ABC34501DE35",
        "CNPJ, 00.000.000/0001-91, 00000000000191",
        "CNPJ, 00000000000191, 00000000000191",
    })
    void of_brazil_is_told_by_its_form(Kind kind, String told, String canonical) {
        TaxDocument document = TaxDocument.of(new PersonalData(told), null);

        assertThat(document).isEqualTo(new TaxDocument(kind, "BRA", new PersonalData(told)));
        assertThat(document.canonical()).isEqualTo(new PersonalData(canonical));
        assertThat(document.hasWrongCheckDigits()).isFalse();
    }

    /** Its digits alone are a CPF with right check digits. */
    @Test
    void with_letters_is_no_cpf() {
        TaxDocument document = document("10.DVK.693/0001-20");

        assertThat(document.kind()).isEqualTo(Kind.CNPJ);
        assertThat(document.hasWrongCheckDigits()).isFalse();
        assertThat(document("106.930.001-20").hasWrongCheckDigits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012.345.678-91",
                "01234567809",
                "12.ABC.345/01DE-36",
                "12.ABC.345/01DF-35",
                "21ABC34501DE35",
                "00000000000000",
                "00.000.000/0001-90",
                "10DVK693000102"
            })
    void of_brazil_may_have_wrong_check_digits(String told) {
        assertThat(document(told).hasWrongCheckDigits()).isTrue();
    }

    @Test
    void of_one_place_repeated_is_nobodys() {
        IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> Integer.toString(digit).repeat(11))
                .forEach(told -> assertThat(document(told).hasWrongCheckDigits()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "XAXX010101000, XAXX010101000",
        "XEXX010101000, XEXX010101000",
        "12.345.678-k, 12345678K",
        "1.234.567-4, 12345674",
        "A&B 010203 XY4, A&B010203XY4",
        "1234567890, 1234567890",
        "123456789012, 123456789012",
        "12ABC34501DEF5, 12ABC34501DEF5",
        "CS 265436, CS265436",
        "０1234567890, ０1234567890",
    })
    void of_others_is_kept_as_told_and_not_checked(String told, String canonical) {
        TaxDocument document = document(told);

        assertThat(document).isEqualTo(new TaxDocument(Kind.OTHER, null, new PersonalData(told)));
        assertThat(document.canonical()).isEqualTo(new PersonalData(canonical));
        assertThat(document.hasWrongCheckDigits()).isFalse();
    }

    /** Peru's RUC and Argentina's CUIT have eleven digits. */
    @Test
    void without_its_mask_is_another_countrys_where_that_is_known() {
        assertThat(TaxDocument.of(new PersonalData("20123456781"), "PER"))
                .isEqualTo(new TaxDocument(Kind.OTHER, "PER", new PersonalData("20123456781")));
        assertThat(TaxDocument.of(new PersonalData("20-12345678-1"), "ARG").kind())
                .isEqualTo(Kind.OTHER);
        assertThat(TaxDocument.of(new PersonalData("012.345.678-90"), "ARG"))
                .isEqualTo(new TaxDocument(Kind.CPF, "BRA", new PersonalData("012.345.678-90")));
    }

    @Test
    void shows_nothing_of_itself() {
        assertThat(document("012.345.678-90").toString()).doesNotContain("345");
        assertThat(document("012.345.678-90").canonical().toString()).isEqualTo("***");
    }

    private static TaxDocument document(String told) {
        return TaxDocument.of(new PersonalData(told), null);
    }
}
