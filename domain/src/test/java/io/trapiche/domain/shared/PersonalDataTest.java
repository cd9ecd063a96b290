package io.trapiche.domain.shared;

import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.address;
import static io.trapiche.domain.Samples.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.GeoCoordinates;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void shows_nothing_of_itself() {
        assertThat(new PersonalData("12345678909")).hasToString("***");
        assertThat(new PersonalData("")).hasToString("");
        assertThat(new PersonalData("Ana").value()).isEqualTo("Ana");
    }

    @Test
    void is_equal_by_content_all_the_same() {
        assertThat(new PersonalData("Ana"))
                .isEqualTo(new PersonalData("Ana"))
                .isNotEqualTo(new PersonalData("Bia"));
    }

    @Test
    void hides_in_whatever_holds_it() {
        Customer customer = customer();
        assertThat(UNPAID.toString() + customer + address())
                .doesNotContain("Ana", "Souza", "example.org", "99999", "12345678909")
                .doesNotContain("01001", "Rua", "Paulo");
        assertThat(new GeoCoordinates(-23_550_520, -46_633_308)).hasToString("***");
        assertThat(new OmsDocument("{\"clientProfileData\":{}}")).hasToString("***");
    }
}
