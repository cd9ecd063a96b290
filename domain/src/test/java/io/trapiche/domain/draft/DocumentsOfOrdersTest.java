package io.trapiche.domain.draft;

import static io.trapiche.domain.Samples.ACCOUNT;
import static io.trapiche.domain.Samples.MARKETPLACE;
import static io.trapiche.domain.draft.CorrectionsTest.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.TaxesInTotal;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Violation;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsOfOrdersTest {

    private static final OrderDraft TOLD = OrderDrafts.of(CONTENT);
    private static final OrderRules.Seller SELLER =
            new OrderRules.Seller(ACCOUNT, Currency.getInstance("BRL"));
    private static final Violation NO_CPF =
            new Violation(
                    "customer.document",
                    "has wrong check digits (expected: the check digits of a CPF, by modulo 11)");
    private static final Violation NO_CNPJ =
            new Violation(
                    "customer.corporate.document",
                    "has wrong check digits (expected: the check digits of a CNPJ, by modulo 11)");

    @Test
    void with_wrong_check_digits_are_refused_for_accounts_that_want_it() {
        assertThat(check(FiscalPolicy.REFUSE, draft("01234567891", "12.ABC.345/01DE-36", "BRA")))
                .isInstanceOfSatisfying(
                        CheckedOrder.Faulty.class,
                        faulty -> assertThat(faulty.violations()).containsExactly(NO_CPF, NO_CNPJ));
    }

    @Test
    void with_wrong_check_digits_are_named_with_all_other_faults() {
        OrderDraft draft = draft("012.345.678-91", null, "Brazil");

        assertThat(check(FiscalPolicy.REFUSE, draft))
                .isInstanceOfSatisfying(
                        CheckedOrder.Faulty.class,
                        faulty ->
                                assertThat(faulty.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "delivery.address.country", "customer.document"));
    }

    @Test
    void with_wrong_check_digits_are_taken_for_others_and_can_be_told() {
        OrderDraft draft = draft("01234567891", null, "BRA");

        assertThat(check(FiscalPolicy.WARN, draft)).isInstanceOf(CheckedOrder.Sound.class);
        assertThat(DocumentRules.check(draft)).containsExactly(NO_CPF);
    }

    @ParameterizedTest
    @CsvSource({
        "012.345.678-90, BRA",
        "12ABC34501DE35, BRA",
        "XAXX010101000, BRA",
        "XEXX010101000, MEX",
        "12.345.678-K, CHL",
        "20123456781, PER",
        "someone, BRA",
    })
    void that_are_sound_or_not_of_brazil_are_kept_as_told(String told, String country) {
        assertThat(check(FiscalPolicy.REFUSE, draft(told, told, country)))
                .isInstanceOfSatisfying(
                        CheckedOrder.Sound.class,
                        sound ->
                                assertThat(sound.content().customer().document())
                                        .isEqualTo(new PersonalData(told)));
    }

    private static CheckedOrder check(FiscalPolicy policy, OrderDraft draft) {
        return new OrderRules(
                        PlacementPolicy.DEFAULT,
                        new TaxesInTotal(Set.of()),
                        AmountScales.DOCUMENTED,
                        _ -> policy)
                .check(draft, MARKETPLACE, SELLER);
    }

    private static OrderDraft draft(String document, @Nullable String corporate, String country) {
        return new DraftFields(
                        (path, _, value) ->
                                switch (path) {
                                    case "customer.document" -> new PersonalData(document);
                                    case "delivery.address.country" -> country;
                                    default -> value;
                                })
                .visited(withCorporate(corporate));
    }

    private static OrderDraft withCorporate(@Nullable String document) {
        OrderDraft.Customer customer = Objects.requireNonNull(TOLD.customer());
        return new OrderDraft(
                TOLD.paymentStatus(),
                TOLD.total(),
                TOLD.interest(),
                TOLD.discount(),
                TOLD.lines(),
                new OrderDraft.Customer(
                        customer.email(),
                        customer.firstName(),
                        customer.lastName(),
                        customer.phone(),
                        customer.document(),
                        document == null
                                ? null
                                : new OrderDraft.Corporate(
                                        null, null, new PersonalData(document), null, null)),
                TOLD.delivery(),
                TOLD.paymentMethods(),
                TOLD.taxes(),
                TOLD.trackingHints(),
                TOLD.allowFranchises(),
                TOLD.pickupAccountName(),
                TOLD.note());
    }
}
