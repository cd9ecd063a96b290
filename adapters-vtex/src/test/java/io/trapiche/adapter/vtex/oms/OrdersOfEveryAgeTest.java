package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsDelivery;
import io.trapiche.domain.oms.content.OmsDelivery.Parcel;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsSale.GiftRegistry;
import io.trapiche.domain.oms.content.OmsSale.Subscription.Plan;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import io.trapiche.testkit.vtex.corpus.OrderCorpus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents as VTEX wrote them in 2015, 2017, 2020, 2021 and 2026, and those of all years as others
 * would have written them.
 */
final class OrdersOfEveryAgeTest {

    /** Their numbers are as odd as they are on purpose. */
    private static final Set<String> UNDRESSED =
            Set.of("amounts-beyond-bounds", "a-place-in-500-decimals");

    private static final Set<Kind> OF_NO_PART = EnumSet.of(Kind.INTEREST, Kind.OTHER, Kind.CHANGE);

    static Stream<CorpusOrder> aged() {
        return OrderCorpus.all().stream().filter(order -> order.name().startsWith("in-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-2015-", "in-2017-", "in-2020-", "in-2021-", "in-2026-"})
    void each_age_has_orders(String age) {
        assertThat(aged().filter(order -> order.name().startsWith(age))).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("aged")
    void lines_taxes_and_deliveries_come_to_the_value(CorpusOrder order) {
        OmsContent content = content(order);
        Money parts = sum(order, content.deliveries().stream().map(OmsDelivery::price));
        Money lines = sum(order, counted(content).map(line -> line.amounts().total()));
        Money taxes = sum(order, counted(content).map(line -> line.amounts().tax()));
        Money others =
                sum(
                        order,
                        content.totals().kinds().stream()
                                .filter(total -> OF_NO_PART.contains(total.kind()))
                                .map(total -> total.value()));

        assertThat(parts.plus(lines).plus(taxes).plus(others).plus(content.totals().difference()))
                .isEqualTo(order.value());
        assertThat(content.totals().difference().minorUnits()).isBetween(0L, 1L);
    }

    private static Stream<ContentLine> counted(OmsContent content) {
        return content.lines().stream().filter(line -> line.kind().counts());
    }

    private static Money sum(CorpusOrder order, Stream<Money> amounts) {
        return amounts.reduce(Money.zero(order.currency()), Money::plus);
    }

    static Stream<Arguments> dressed() {
        return Stream.of(Dress.values())
                .flatMap(
                        dress ->
                                OrderCorpus.all().stream()
                                        .filter(order -> !UNDRESSED.contains(order.name()))
                                        .map(order -> Arguments.of(dress, order)));
    }

    @ParameterizedTest
    @MethodSource("dressed")
    void an_order_is_read_alike_in_every_dress(Dress dress, CorpusOrder order) {
        CorpusOrder dressed =
                new CorpusOrder(
                        order.name(),
                        dress.on(order.document()),
                        order.value(),
                        order.lines(),
                        order.left(),
                        order.payments(),
                        order.freight());
        OmsSnapshot snapshot = OrderCorpusTest.snapshot(dressed);

        assertThat(
                        CorpusOrder.read(
                                dressed,
                                snapshot.value(),
                                OrderCorpusTest.content(dressed, snapshot)))
                .usingRecursiveComparison()
                .isEqualTo(dressed);
        assertThat(snapshot.status()).isEqualTo(OrderCorpusTest.snapshot(order).status());
        assertThat(snapshot.lastChange()).isEqualTo(OrderCorpusTest.snapshot(order).lastChange());
    }

    @ParameterizedTest
    @EnumSource
    void a_dress_changes_something(Dress dress) {
        assertThat(aged()).anyMatch(order -> !dress.on(order.document()).equals(order.document()));
    }

    @Test
    void moments_are_read_with_seven_decimals_and_any_offset() {
        assertThat(
                        Stream.of(
                                        "in-2015-paid-elsewhere",
                                        "in-2017-a-subscription",
                                        "in-2020-a-gift-registry",
                                        "in-2021-nothing-in-lists",
                                        "in-2026-free-with-a-gift")
                                .map(name -> snapshot(name).lastChange()))
                .containsExactly(
                        Instant.parse("2015-10-08T02:56:00.594356600Z"),
                        Instant.parse("2017-03-02T12:10:11.123456Z"),
                        Instant.parse("2020-05-29T06:04:05.670Z"),
                        Instant.parse("2021-11-26T13:00:00.765432100Z"),
                        Instant.parse("2026-11-26T15:17:47.955284700Z"));
    }

    @Test
    void id_and_status_may_have_other_names() {
        OmsSnapshot order = snapshot("in-2026-by-another-name-and-state");

        assertThat(order.status()).isEqualTo(OmsStatus.HANDLING);
        assertThat(order.completed()).isTrue();
        assertThat(order.document().json()).doesNotContain("orderId\"").contains("LJD-2015-01");
        assertThat(content("in-2026-by-another-name-and-state").payments())
                .extracting(OmsPayment::authorizationCode)
                .containsExactly("AUT-2015");
    }

    @Test
    void a_repeated_sku_is_told_apart_by_its_line() {
        assertThat(uniqueIds("in-2021-split-and-fetched-without-places"))
                .containsExactly("A2011", "B2011");
        assertThat(uniqueIds("in-2015-repeated-sku-without-unique-ids")).containsExactly("0", "1");
        assertThat(content("in-2021-split-and-fetched-without-places").deliveries())
                .extracting(OmsDelivery::lineId)
                .containsExactly("A2011", "B2011");
    }

    @Test
    void split_deliveries_and_pickup_points_are_told() {
        List<OmsDelivery> deliveries =
                content("in-2021-split-and-fetched-without-places").deliveries();

        assertThat(deliveries.getFirst().parcels())
                .containsExactly(
                        new Parcel("c1", "Rápido", "d1", "w1", 2),
                        new Parcel("c2", "Certo", "d2", "w2", 1));
        assertThat(Objects.requireNonNull(deliveries.getLast().pickup()).name())
                .isEqualTo("Loja Centro");
        assertThat(content("in-2026-shipped-by-the-marketplace").deliveries())
                .allMatch(OmsDelivery::byMarketplace);
    }

    @Test
    void who_bought_is_told_as_vtex_tells_it() {
        OmsCustomer company =
                Objects.requireNonNull(content("in-2021-a-company-with-masked-data").customer());

        assertThat(text(company.email())).isEqualTo("j***@e***.com");
        assertThat(text(Objects.requireNonNull(company.corporate()).document()))
                .isEqualTo("12ABC34501DE35");
        assertThat(
                        text(
                                Objects.requireNonNull(
                                                content("in-2026-shipped-by-the-marketplace")
                                                        .customer())
                                        .email()))
                .isEqualTo("1a2b3c-77@mail.feira.example");
    }

    @Test
    void subscriptions_and_gift_registries_are_told() {
        assertThat(
                        Objects.requireNonNull(
                                        content("in-2017-a-subscription").sale().subscription())
                                .plans())
                .containsExactly(
                        new Plan(0, 3, "WEEK", 2, Instant.parse("2017-01-01T00:00:00Z"), null));
        assertThat(content("in-2020-a-gift-registry").sale().giftRegistry())
                .isEqualTo(
                        new GiftRegistry(
                                "154", "9", "Casamento", new PersonalData("Bia & Davi"), "A9"));
        assertThat(
                        Objects.requireNonNull(
                                        content("in-2020-a-gift-registry")
                                                .payments()
                                                .getFirst()
                                                .bankSlip())
                                .dueDate())
                .isEqualTo(LocalDate.of(2020, 6, 5));
    }

    @Test
    void who_sold_is_kept() {
        assertThat(snapshot("in-2026-a-franchise-sold-by-an-associate").document().json())
                .contains("\"salesAssociateId\":\"17\"")
                .contains("\"utmiCampaign\":\"vendedora-17\"")
                .contains("\"userName\":\"vendedora-17\"");
        assertThat(content("in-2026-a-franchise-sold-by-an-associate").sale().coupon())
                .isEqualTo("BAZAR20");
    }

    @Test
    void taxes_are_the_lines_wherever_they_are_told() {
        assertThat(taxes("in-2021-taxes-in-tags-alone")).containsExactly(Money.of(1_666, "USD"));
        assertThat(taxes("in-2026-taxes-by-sku-and-raw"))
                .containsExactly(Money.of(193, "BRL"), Money.of(193, "BRL"));
    }

    @Test
    void weighed_goods_keep_their_multiplier_without_decimals_too() {
        assertThat(
                        content("in-2026-weighed-in-pesos-without-decimals").lines().stream()
                                .map(line -> line.item().unitMultiplier()))
                .containsExactly(new UnitMultiplier(3, 1), UnitMultiplier.ONE);
    }

    private static List<Money> taxes(String name) {
        return content(name).lines().stream().map(line -> line.amounts().tax()).toList();
    }

    private static List<String> uniqueIds(String name) {
        return content(name).lines().stream().map(ContentLine::uniqueId).toList();
    }

    private static OmsSnapshot snapshot(String name) {
        return OrderCorpusTest.snapshot(OrderCorpus.named(name));
    }

    private static OmsContent content(String name) {
        return content(OrderCorpus.named(name));
    }

    private static OmsContent content(CorpusOrder order) {
        return OrderCorpusTest.content(order, OrderCorpusTest.snapshot(order));
    }

    private static @Nullable String text(@Nullable PersonalData data) {
        return data == null ? null : data.value();
    }
}
