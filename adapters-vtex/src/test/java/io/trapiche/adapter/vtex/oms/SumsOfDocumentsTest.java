package io.trapiche.adapter.vtex.oms;

import static io.trapiche.adapter.vtex.oms.SampleDocuments.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.oms.content.OmsTotals;
import io.trapiche.domain.oms.content.OmsTotals.Kind;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import io.trapiche.testkit.vtex.corpus.OrderCorpus;
import io.trapiche.testkit.vtex.corpus.ToldSums;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of an order makes its value, in currencies without hundredths too. */
final class SumsOfDocumentsTest {

    private static final int DOCUMENTS = 2_000;
    private static final Set<String> EXACT = Set.of("BRL", "COP", "KWD");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AmountOddities oddities = new AmountOddities(meters, InstantSource.system());

    static List<CorpusOrder> corpus() {
        return OrderCorpus.all().stream()
                .filter(order -> !order.name().equals("amounts-beyond-bounds"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void an_orders_parts_and_what_is_left_make_its_value(CorpusOrder order) {
        OmsSnapshot snapshot = OrderCorpusTest.snapshot(order);

        ToldSums.hold(snapshot.value(), OrderCorpusTest.content(order, snapshot));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void so_they_do_whatever_vtex_shows(long seed) {
        RandomDocuments documents = new RandomDocuments(new SplittableRandom(seed));
        for (int i = 0; i < DOCUMENTS; i++) {
            String currency = documents.currency();
            OmsSnapshot snapshot = read(currency, documents.noise());

            ToldSums.hold(snapshot.value(), content(currency, snapshot));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_only_rounding_leaves_is_told_and_not_counted(long seed) {
        RandomDocuments documents = new RandomDocuments(new SplittableRandom(seed));
        int rounded = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String currency = documents.currency();
            OmsSnapshot snapshot = read(currency, documents.sound(0));
            OmsContent content = content(currency, snapshot);

            ToldSums.hold(snapshot.value(), content);
            assertRounded(currency, content);
            rounded += content.totals().difference().minorUnits() == 0 ? 0 : 1;
        }

        assertThat(rounded).isPositive();
        assertThat(mismatches()).isZero();
    }

    /** Each part may lose less than a minor unit, and nothing where hundredths are whole. */
    private static void assertRounded(String currency, OmsContent content) {
        OmsTotals totals = content.totals();
        long parts = 1L + content.lines().size() + totals.kinds().size();
        long most = EXACT.contains(currency) ? 0 : parts;

        assertThat(totals.difference().minorUnits()).isBetween(-most, most);
        assertThat(totals.lineDifference().minorUnits()).isBetween(-most, most);
    }

    @Test
    void a_whole_minor_unit_too_much_is_counted() {
        RandomDocuments documents = new RandomDocuments(new SplittableRandom(4));
        for (String currency : RandomDocuments.CURRENCIES) {
            read(currency, documents.sound(currency.equals("KWD") ? 1 : 100));
        }

        assertThat(mismatches()).isEqualTo(RandomDocuments.CURRENCIES.size());
    }

    @Test
    void two_lines_of_ten_and_a_half_yen_leave_one() {
        OmsTotals totals = content("japan-two-lines-of-ten-and-a-half").totals();

        assertThat(totals.difference()).isEqualTo(Money.of(0, "JPY"));
        assertThat(totals.lineDifference()).isEqualTo(Money.of(1, "JPY"));
    }

    @Test
    void the_freights_discount_is_told_apart() {
        assertThat(content("discounted-freight").totals().freightDiscount())
                .isEqualTo(Money.of(1_000, "BRL"));
    }

    @Test
    void changes_that_vtex_leaves_out_of_its_totals_are_one_of_them() {
        assertThat(content("v1-without-its-total").totals().kinds())
                .contains(new OmsTotals.Total(Kind.CHANGE, "", Money.of(-1_500, "BRL")));
    }

    @Test
    void of_a_document_that_nobody_can_read_all_beyond_lines_is_left() {
        OmsSnapshot summary =
                new OmsSnapshot(
                        OmsStatus.HANDLING,
                        null,
                        "Marketplace",
                        null,
                        null,
                        Money.of(2_500, "BRL"),
                        true,
                        false,
                        List.of(
                                new OmsSnapshot.Line(
                                        "A", new SkuId("1"), "Caneca", 2, Money.of(999, "BRL"))),
                        List.of(),
                        null,
                        new OmsDocument("?"),
                        "any",
                        null,
                        List.of(),
                        0);

        ToldSums.hold(summary.value(), content("BRL", summary));
    }

    private OmsSnapshot read(String currency, JsonView document) {
        return new OrderDocuments(
                                        OrderFields.LISTED,
                                        SampleDocuments.amounts(currency, ZoneOffset.UTC),
                                        oddities)
                                .read(ACCOUNT, document)
                        instanceof Parsed.Valid<OmsSnapshot>(var read)
                ? read
                : Assertions.fail("unreadable: " + document.node());
    }

    private static OmsContent content(String currency, OmsSnapshot snapshot) {
        return SampleDocuments.contents(currency).of(ACCOUNT, snapshot);
    }

    private static OmsContent content(String name) {
        CorpusOrder order = OrderCorpus.named(name);
        return OrderCorpusTest.content(order, OrderCorpusTest.snapshot(order));
    }

    private double mismatches() {
        return meters.find("trapiche.vtex.sum.mismatches").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
