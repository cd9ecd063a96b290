package io.trapiche.adapter.erp.export;

import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.LineChoice;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.OmsAddress;
import io.trapiche.domain.oms.content.OmsAddresses;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsDelivery;
import io.trapiche.domain.oms.content.OmsGiftCard;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsSale;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that has everything an order can have. */
final class SampleContents {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleContents() {}

    static OmsContent everything() {
        return new OmsContent(
                List.of(mug(), wrap(), unreadable()),
                totals(),
                List.of(change()),
                customer(),
                new OmsAddresses(
                        address("A1"),
                        List.of(address("A2")),
                        new OmsAddress(
                                null,
                                null,
                                data("Ana"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of(delivery()),
                List.of(payment()),
                List.of(new OmsGiftCard("gc1", "vale", reais(400), "ValeDemo")),
                sale());
    }

    private static ContentLine mug() {
        return new ContentLine(
                0,
                "A1",
                null,
                LineKind.ITEM,
                LineState.REDUCED,
                new LineItem(
                        new SkuId("501"),
                        "50",
                        "REF-501",
                        "7890000000017",
                        "S-501",
                        "Mug",
                        "1",
                        "kg",
                        new UnitMultiplier(3, 1)),
                2,
                3,
                new LineAmounts(
                        reais(18_000),
                        reais(17_000),
                        reais(5_000),
                        reais(199),
                        reais(10),
                        reais(10_001)),
                List.of(
                        new LineChoice(
                                "engraving",
                                List.of(new LineChoice.Field("name", data("Para Ana"))))),
                List.of(
                        new LineChoice(
                                "warranty", List.of(new LineChoice.Field("months", data("12"))))));
    }

    private static ContentLine wrap() {
        return new ContentLine(
                0,
                "A1-bundleItems-0",
                "A1",
                LineKind.SERVICE,
                LineState.ORDERED,
                item("9", "Gift wrap"),
                1,
                1,
                new LineAmounts(null, reais(500), reais(500), reais(0), reais(0), reais(500)),
                List.of(),
                List.of());
    }

    private static ContentLine unreadable() {
        return new ContentLine(
                1,
                "1",
                null,
                LineKind.UNREADABLE,
                LineState.ORDERED,
                item(null, ""),
                0,
                0,
                new LineAmounts(null, reais(0), reais(0), reais(0), reais(0), reais(0)),
                List.of(),
                List.of());
    }

    private static LineItem item(@Nullable String sku, String name) {
        return new LineItem(
                sku == null ? null : new SkuId(sku),
                null,
                null,
                null,
                null,
                name,
                null,
                null,
                UnitMultiplier.ONE);
    }

    private static OmsTotals totals() {
        return new OmsTotals(
                List.of(
                        new OmsTotals.Total(OmsTotals.Kind.ITEMS, "Items", reais(15_700)),
                        new OmsTotals.Total(OmsTotals.Kind.CHANGE, "Change", reais(-5_000)),
                        new OmsTotals.Total(OmsTotals.Kind.OTHER, "Packaging", reais(300))),
                reais(20),
                reais(50),
                reais(-1));
    }

    private static OmsChange change() {
        return new OmsChange(
                data("out of stock"),
                reais(0),
                reais(5_000),
                List.of(),
                List.of(new OmsChange.Item("A1", new SkuId("501"), "Mug", 1, reais(5_000))),
                NOON);
    }

    private static OmsCustomer customer() {
        return new OmsCustomer(
                data("ana@example.com"),
                data("Ana"),
                data("Exemplo"),
                data("+5511900000000"),
                data("000.000.001-91"),
                "cpf",
                "gold",
                "C-1",
                new OmsCustomer.Corporate(
                        data("Exemplo Ltda"),
                        data("Exemplo"),
                        data("12ABC34501DE35"),
                        data("+5511900000001"),
                        data("isento")));
    }

    private static OmsAddress address(String id) {
        return new OmsAddress(
                id,
                "residential",
                data("Ana Exemplo"),
                data("01000-000"),
                "BRA",
                data("SP"),
                data("São Paulo"),
                data("Centro"),
                data("Rua do Exemplo"),
                data("1"),
                data("fundos"),
                data("portão azul"),
                new GeoCoordinates(-23_550_000, -46_633_000));
    }

    private static OmsDelivery delivery() {
        return new OmsDelivery(
                0,
                "A1",
                "Normal",
                "pickup-in-point",
                "Correios",
                new OmsDelivery.Window(NOON, NOON.plusSeconds(3_600)),
                "4bd",
                NOON.plusSeconds(86_400),
                reais(1_050),
                reais(1_200),
                "A1",
                new OmsDelivery.Pickup("1_LOJA", "Loja Centro", address("LOJA")),
                true,
                List.of(new OmsDelivery.Parcel("c1", "Rápido", "d1", "w1", 2)));
    }

    private static OmsPayment payment() {
        return new OmsPayment(
                true,
                "P1",
                "bankInvoice",
                "6",
                "Boleto",
                reais(10_650),
                reais(10_600),
                1,
                "TID-1",
                "NSU-1",
                "AUT-1",
                "11.222.333/0001-81",
                new OmsPayment.BankSlip("0019", "001.9", "0001", "i25", LocalDate.of(2026, 3, 5)),
                "gc1");
    }

    private static OmsSale sale() {
        return new OmsSale(
                "G1",
                List.of(new OmsSale.Seller("1", "Loja Demo")),
                "1",
                "Feira",
                "VERAO10",
                data("por favor com laço"),
                new OmsSale.Subscription(
                        "S1",
                        List.of(
                                new OmsSale.Subscription.Plan(
                                        0, 3, "MONTH", 1, NOON, NOON.plusSeconds(86_400)))),
                new OmsSale.GiftRegistry("154", "9", "Casamento", data("Ana & Beto"), "A2"));
    }

    private static PersonalData data(String value) {
        return new PersonalData(value);
    }

    private static Money reais(long centavos) {
        return Money.of(centavos, "BRL");
    }
}
