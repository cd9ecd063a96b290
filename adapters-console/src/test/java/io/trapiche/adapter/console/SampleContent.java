package io.trapiche.adapter.console;

import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.LineAmounts;
import io.trapiche.domain.oms.content.LineItem;
import io.trapiche.domain.oms.content.LineKind;
import io.trapiche.domain.oms.content.LineState;
import io.trapiche.domain.oms.content.OmsAddresses;
import io.trapiche.domain.oms.content.OmsChange;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsCustomer;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsSale;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of weighed cheese, of which a change took some, with a service and a rest. */
final class SampleContent {

    private static final PersonalData PERSONAL = new PersonalData(AnyValue.NOBODYS_BUSINESS);

    private SampleContent() {}

    static OmsContent of() {
        return new OmsContent(
                List.of(
                        line("A", null, LineKind.ITEM, LineState.REDUCED, 2, 3),
                        line("B", "A", LineKind.SERVICE, LineState.ORDERED, 1, 1)),
                new OmsTotals(
                        List.of(
                                new OmsTotals.Total(OmsTotals.Kind.ITEMS, "Items", reais(4_490)),
                                new OmsTotals.Total(OmsTotals.Kind.OTHER, "Packaging", reais(500))),
                        reais(3),
                        reais(7),
                        reais(0)),
                List.of(
                        new OmsChange(
                                PERSONAL,
                                reais(0),
                                reais(1_000),
                                List.of(),
                                List.of(
                                        new OmsChange.Item(
                                                "A", new SkuId("501"), "Queijo", 1, reais(1_000))),
                                null)),
                new OmsCustomer(
                        PERSONAL, PERSONAL, PERSONAL, PERSONAL, PERSONAL, null, null, null, null),
                new OmsAddresses(null, List.of(), null),
                List.of(),
                List.of(
                        new OmsPayment(
                                true,
                                "P1",
                                "instantPayment",
                                "125",
                                "Pix",
                                reais(4_990),
                                reais(4_990),
                                1,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of(),
                new OmsSale(null, List.of(), null, null, null, PERSONAL, null, null));
    }

    private static ContentLine line(
            String id,
            @Nullable String parent,
            LineKind kind,
            LineState state,
            int quantity,
            int ordered) {
        return new ContentLine(
                0,
                id,
                parent,
                kind,
                state,
                new LineItem(
                        new SkuId("50" + ordered),
                        null,
                        null,
                        null,
                        null,
                        kind == LineKind.ITEM ? "Queijo" : "Corte",
                        null,
                        kind == LineKind.ITEM ? "kg" : null,
                        kind == LineKind.ITEM ? new UnitMultiplier(3, 1) : UnitMultiplier.ONE),
                quantity,
                ordered,
                new LineAmounts(
                        null,
                        reais(1_000),
                        reais(1_000),
                        reais(0),
                        reais(0),
                        reais(1_000L * quantity)),
                List.of(),
                List.of());
    }

    private static Money reais(long centavos) {
        return Money.of(centavos, "BRL");
    }
}
