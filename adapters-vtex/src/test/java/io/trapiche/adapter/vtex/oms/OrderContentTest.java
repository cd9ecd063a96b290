package io.trapiche.adapter.vtex.oms;

import static io.trapiche.adapter.vtex.oms.SampleDocuments.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineChoice;
import io.trapiche.domain.oms.content.LineChoice.Field;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsCustomer.Corporate;
import io.trapiche.domain.oms.content.OmsDelivery;
import io.trapiche.domain.oms.content.OmsDelivery.Parcel;
import io.trapiche.domain.oms.content.OmsDelivery.Window;
import io.trapiche.domain.oms.content.OmsGiftCard;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsPayment.BankSlip;
import io.trapiche.domain.oms.content.OmsSale;
import io.trapiche.domain.oms.content.OmsSale.GiftRegistry;
import io.trapiche.domain.oms.content.OmsSale.Subscription;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import io.trapiche.testkit.vtex.corpus.OrderCorpus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of orders of the corpus that no table shows. */
final class OrderContentTest {

    @Test
    void weighed_goods_have_an_exact_multiplier() {
        ContentLine line = content("weighed-in-seven-decimals").lines().getFirst();

        assertThat(line.item().unit()).isEqualTo("kg");
        assertThat(line.item().unitMultiplier()).isEqualTo(new UnitMultiplier(3_333_333, 7));
        assertThat(content("multiplier-as-text").lines().getFirst().item().unitMultiplier())
                .isEqualTo(new UnitMultiplier(5, 1));
    }

    @Test
    void a_change_to_another_weight_brings_its_multiplier_and_price() {
        ContentLine line = content("v1-another-weight").lines().getFirst();

        assertThat(line.item().unitMultiplier()).isEqualTo(new UnitMultiplier(2, 0));
        assertThat(line.amounts().price()).isEqualTo(brl(765));
        assertThat(line.amounts().discount()).isEqualTo(brl(0));
    }

    @Test
    void lines_know_what_was_ordered_before_changes() {
        assertThat(ordered("v1-repriced-in-part")).containsExactly(3, 0);
        assertThat(ordered("v2-repriced-in-part")).containsExactly(3);
        assertThat(ordered("v2-added-and-removed-again")).containsExactly(1, 0);
    }

    @Test
    void a_line_tells_its_discount() {
        assertThat(content("discount-that-does-not-divide").lines().getFirst().amounts().discount())
                .isEqualTo(brl(100));
        assertThat(content("interest-hidden-in-the-price").lines().getFirst().amounts().discount())
                .isEqualTo(brl(-500));
    }

    @Test
    void parts_know_their_item() {
        assertThat(parents("gift-wrap-is-a-service"))
                .containsExactly("null", id("gift-wrap-is-a-service", 0));
        assertThat(parents("kit-with-components"))
                .containsExactly(
                        "null", id("kit-with-components", 0), id("kit-with-components", 0));
        assertThat(parents("assembly-with-its-parent"))
                .containsExactly("null", id("assembly-with-its-parent", 0));
    }

    @Test
    void what_the_customer_wrote_and_chose_is_told() {
        assertThat(content("attachment").lines().getFirst().attachments())
                .containsExactly(
                        new LineChoice(
                                "Gravação",
                                List.of(
                                        new Field("Nome", data("Para Inês")),
                                        new Field("Fonte", data("cursiva")))));
        assertThat(content("assembly-with-its-parent").lines().getFirst().assemblies())
                .containsExactly(
                        new LineChoice("garantia", List.of(new Field("meses", data("12")))));
    }

    @Test
    void totals_have_kinds_and_keep_their_ids() {
        assertThat(content("another-total-of-vtexs").totals().kinds())
                .containsExactly(
                        new OmsTotals.Total(OmsTotals.Kind.ITEMS, "Items", brl(1000)),
                        new OmsTotals.Total(OmsTotals.Kind.OTHER, "CustomPackaging", brl(100)));
    }

    @Test
    void a_company_is_told_with_its_documents() {
        assertThat(content("company").customer())
                .isEqualTo(
                        new OmsCustomer(
                                data("a1b2c3@ct.example.com"),
                                data("Joana"),
                                data("Modelo"),
                                data("+5500000000000"),
                                data("00000000191"),
                                "cpf",
                                "gold",
                                null,
                                new Corporate(
                                        data("Modelo Comércio Ltda"),
                                        data("Modelo"),
                                        data("12ABC34501DE35"),
                                        data("+5500000000001"),
                                        data("isento"))));
    }

    @Test
    void a_scheduled_delivery_has_its_window() {
        OmsDelivery delivery = content("scheduled").deliveries().getFirst();

        assertThat(delivery.window())
                .isEqualTo(
                        new Window(
                                Instant.parse("2025-06-01T12:00:00Z"),
                                Instant.parse("2025-06-01T15:00:00Z")));
        assertThat(delivery.promisedAt()).isEqualTo(Instant.parse("2025-06-01T15:00:00Z"));
        assertThat(delivery.estimate()).isEqualTo("4bd");
    }

    @Test
    void a_split_delivery_has_its_parcels() {
        assertThat(content("split-over-two-docks").deliveries().getFirst().parcels())
                .containsExactly(
                        new Parcel("c1", "Rápido", "d1", "w1", 2),
                        new Parcel("c2", "Certo", "d2", "w2", 1));
    }

    @Test
    void what_is_fetched_names_where_and_what_the_marketplace_ships_says_so() {
        OmsDelivery.Pickup pickup =
                Objects.requireNonNull(content("pickup").deliveries().getFirst().pickup());

        assertThat(pickup.id()).isEqualTo("1_LOJA");
        assertThat(pickup.name()).isEqualTo("Loja Centro");
        assertThat(pickup.address()).isNotNull();
        assertThat(content("marketplace-ships-itself").deliveries().getFirst().byMarketplace())
                .isTrue();
        assertThat(content("pickup").deliveries().getFirst().byMarketplace()).isFalse();
    }

    @Test
    void a_place_with_more_decimals_than_anybody_measures_is_none() {
        var address = content("a-place-in-500-decimals").addresses().shipping();

        assertThat(Objects.requireNonNull(address).geoCoordinates()).isNull();
    }

    @Test
    void what_marketplaces_tell_of_payments_is_of_those_that_stand() {
        assertThat(content("custom-fields-after-a-given-up-transaction").payments())
                .extracting(OmsPayment::authorizationCode)
                .containsExactly(null, "AUT-8");
    }

    @Test
    void two_addresses_are_told_apart() {
        var addresses = content("two-addresses").addresses();

        assertThat(Objects.requireNonNull(addresses.shipping()).id()).isEqualTo("A1");
        assertThat(addresses.further()).extracting("id").containsExactly("A2");
    }

    @Test
    void payments_keep_what_a_fiscal_document_needs() {
        OmsPayment card = content("two-payments").payments().getFirst();

        assertThat(List.of(text(card.tid()), text(card.nsu()), text(card.authorizationCode())))
                .containsExactly("TID-1", "NSU-1", "AUT-1");
        assertThat(card.acquirer()).isEqualTo("getnet");
        assertThat(card.bankSlip()).isNull();
        OmsPayment marketplace = content("marketplace-custom-fields").payments().getFirst();
        assertThat(marketplace.acquirer()).isEqualTo("12.ABC.345/01DE-35");
        assertThat(marketplace.authorizationCode()).isEqualTo("AUT-9");
        assertThat(content("bank-slip").payments().getFirst().bankSlip())
                .isEqualTo(
                        new BankSlip(
                                "00190500954014481606906809350314337370000000100",
                                "00190.50095 40144.816069 06809.350314 3 37370000000100",
                                "00193373700000001000500940144816060680935031",
                                "i25",
                                LocalDate.of(2025, 6, 3)));
        assertThat(content("given-up-transaction").payments())
                .extracting(OmsPayment::active)
                .containsExactly(false, true);
    }

    @Test
    void gift_cards_are_told_by_value_and_cannot_be_spent() {
        OmsContent content = content("gift-card");

        assertThat(content.giftCards())
                .containsExactly(new OmsGiftCard("gc1", "vale", brl(400), "ValeDemo"));
        assertThat(snapshotText("gift-card")).doesNotContain("NUNCA");
    }

    @Test
    void subscriptions_and_gift_registries_are_told() {
        OmsSale subscribed = content("subscription").sale();

        assertThat(subscribed.subscription())
                .isEqualTo(
                        new Subscription(
                                "GRUPO",
                                List.of(
                                        new Subscription.Plan(
                                                0,
                                                7,
                                                "MONTH",
                                                1,
                                                Instant.parse("2025-01-01T00:00:00Z"),
                                                Instant.parse("2026-12-31T00:00:00Z")))));
        assertThat(content("gift-registry").sale().giftRegistry())
                .isEqualTo(new GiftRegistry("154", "9", "Casamento", data("Bia & Davi"), "A9"));
    }

    @Test
    void taxes_of_the_marketplace_are_the_lines() {
        assertThat(content("taxes-by-the-marketplace").lines().getFirst().amounts().tax())
                .isEqualTo(brl(193));
    }

    @Test
    void parts_that_do_not_add_up_are_counted_once_for_each_version() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        OrderDocuments documents =
                new OrderDocuments(
                        OrderFields.LISTED,
                        new AccountAmounts(
                                AmountScales.DOCUMENTED,
                                _ -> Optional.empty(),
                                _ -> ZoneOffset.UTC),
                        new AmountOddities(meters, InstantSource.system()));
        for (String name :
                List.of("sums-that-do-not-match", "sums-that-do-not-match", "one-item")) {
            documents.read(
                    ACCOUNT, VtexJson.read(OrderCorpus.named(name).document()).orElseThrow());
        }

        assertThat(meters.get("trapiche.vtex.sum.mismatches").counter().count()).isEqualTo(1);
    }

    private static List<Integer> ordered(String name) {
        return content(name).lines().stream().map(ContentLine::orderedQuantity).toList();
    }

    private static List<String> parents(String name) {
        return content(name).lines().stream().map(line -> text(line.parentId())).toList();
    }

    private static String id(String name, int line) {
        return content(name).lines().get(line).uniqueId();
    }

    private static String snapshotText(String name) {
        return OrderCorpusTest.snapshot(OrderCorpus.named(name)).document().json();
    }

    private static OmsContent content(String name) {
        CorpusOrder order = OrderCorpus.named(name);
        return OrderCorpusTest.content(order, OrderCorpusTest.snapshot(order));
    }

    private static String text(@Nullable String text) {
        return String.valueOf(text);
    }

    private static PersonalData data(String value) {
        return new PersonalData(value);
    }

    private static Money brl(long centavos) {
        return Money.of(centavos, "BRL");
    }
}
