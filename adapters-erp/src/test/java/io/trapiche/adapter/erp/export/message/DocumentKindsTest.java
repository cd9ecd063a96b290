package io.trapiche.adapter.erp.export.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.export.message.wire.CustomerData;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.shared.PersonalData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindsTest {

    private static final PersonalData SOMEONE = new PersonalData("Ana");

    @ParameterizedTest
    @CsvSource({
        "01234567890, BRA, cpf",
        "12.abc.345/01DE-35, BRA, cnpj",
        "10.DVK.693/0001-20, BRA, cnpj",
        "20123456781, PER, other",
        "XAXX010101000, MEX, other",
    })
    void a_document_is_told_with_its_kind(String document, String country, String kind) {
        CustomerData customer =
                ContentMapper.INSTANCE.customer(
                        customer(document, document), new DocumentKinds(country));

        assertThat(customer.document()).isEqualTo(document);
        assertThat(customer.documentKind()).isEqualTo(kind);
        assertThat(customer.corporate())
                .isEqualTo(new CustomerData.Corporate(null, null, document, kind, null, null));
    }

    @Test
    void a_company_without_a_document_has_no_kind() {
        assertThat(
                        ContentMapper.INSTANCE
                                .customer(customer("1", null), new DocumentKinds("BRA"))
                                .corporate())
                .isEqualTo(new CustomerData.Corporate(null, null, null, null, null, null));
    }

    private static Customer customer(String document, @Nullable String ofCompany) {
        return new Customer(
                SOMEONE,
                SOMEONE,
                SOMEONE,
                SOMEONE,
                new PersonalData(document),
                new Customer.Corporate(
                        null,
                        null,
                        ofCompany == null ? null : new PersonalData(ofCompany),
                        null,
                        null));
    }
}
