package io.trapiche.adapter.vtex.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.ChangeSummary;
import io.trapiche.application.vtex.port.ChangeSummary.Item;
import io.trapiche.application.vtex.port.ChangeSummary.Replacement;
import io.trapiche.application.vtex.port.ChangeSummary.Total;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.content.UnitMultiplier;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of VTEX's summary, and that odd parts of it spoil no others. */
final class ChangeSummariesTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("v500001-01"));

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_weight_that_was_changed_is_told_with_both_its_sides() {
        assertThat(
                        read(
                                """
                                {"original":[{"id":"7","uniqueId":"U7","name":"Apple","refId":"R7",
                                  "quantity":1,"measurementUnit":"kg","unitMultiplier":1.0,
                                  "price":765,"sellingPrice":765,
                                  "imageUrl":"https://img.example.com/7"}],
                                 "added":[],"removed":null,
                                 "replaced":[{"replaceType":"WeightChange",
                                  "from":{"items":[{"id":"7","quantity":1,"unitMultiplier":1.0,
                                   "sellingPrice":765}],"shippingData":null},
                                  "to":{"items":[{"id":"7","quantity":1,"unitMultiplier":2.5,
                                   "sellingPrice":1913}]}}],
                                 "manualDiscountValueAggregated":0,
                                 "manualIncrementValueAggregated":null,
                                 "totalChangesValueAggregated":1148,
                                 "totals":[{"id":"Items","name":"Items Total","value":1148},
                                  {"id":"Discounts","value":"-10"},{"value":5}],
                                 "lastChange":"2026-06-05T17:03:41.3219923Z"}
                                """))
                .isEqualTo(
                        new ChangeSummary(
                                List.of(
                                        new Item(
                                                "7",
                                                "U7",
                                                "Apple",
                                                "R7",
                                                1,
                                                "kg",
                                                UnitMultiplier.ONE,
                                                Money.of(765, "BRL"))),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Replacement(
                                                "WeightChange",
                                                List.of(weighed(UnitMultiplier.ONE, 765)),
                                                List.of(weighed(new UnitMultiplier(25, 1), 1913)))),
                                Money.of(0, "BRL"),
                                null,
                                Money.of(1148, "BRL"),
                                List.of(
                                        new Total("Items", Money.of(1148, "BRL")),
                                        new Total("Discounts", Money.of(-10, "BRL"))),
                                Instant.parse("2026-06-05T17:03:41.321992300Z")));
        Received request = world.stub().lastReceived();
        assertThat(request.method() + " " + request.path())
                .isEqualTo("GET /lojademo/api/orders/pvt/document/v500001-01/change-summary");
        assertThat(request.query()).isNull();
    }

    @Test
    void what_is_odd_reads_as_not_told() {
        assertThat(
                        read(
                                """
                                {"original":[{"id":7,"quantity":-1,"unitMultiplier":0,
                                  "sellingPrice":"free"}],"added":"none","replaced":[{}],
                                 "lastChange":"soon"}
                                """))
                .isEqualTo(
                        new ChangeSummary(
                                List.of(new Item("7", null, null, null, 0, null, null, null)),
                                List.of(),
                                List.of(),
                                List.of(new Replacement(null, List.of(), List.of())),
                                null,
                                null,
                                null,
                                List.of(),
                                null));
    }

    private static Item weighed(UnitMultiplier multiplier, long price) {
        return new Item("7", null, null, null, 1, null, multiplier, Money.of(price, "BRL"));
    }

    private ChangeSummary read(String answer) {
        world.stub().answerNext(Canned.of(200, answer));
        return world.supportReadings().changeSummary(ORDER).orElseThrow();
    }
}
