package io.trapiche.adapter.vtex.oms;

import static io.trapiche.adapter.vtex.oms.SampleDocuments.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.testkit.vtex.corpus.CorpusOrder;
import io.trapiche.testkit.vtex.corpus.OrderCorpus;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus through the reader; its whole way is tested where all adapters meet. */
final class OrderCorpusTest {

    static List<CorpusOrder> orders() {
        return OrderCorpus.all();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_is_read_as_written_beside_it(CorpusOrder order) {
        OmsSnapshot snapshot = snapshot(order);

        assertThat(CorpusOrder.read(order, snapshot.value(), content(order, snapshot)))
                .usingRecursiveComparison()
                .isEqualTo(order);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void nothing_of_a_customer_shows(CorpusOrder order) {
        assertThat(content(order, snapshot(order)).toString())
                .doesNotContain(
                        "Joana", "Modelo", "00000000191", "Inês", "Bia", "Falta no estoque");
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(OrderCorpus.all()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void lines_that_cannot_be_read_are_counted_and_their_skus_known() {
        OmsSnapshot snapshot = snapshot(OrderCorpus.named("a-line-without-a-quantity"));

        assertThat(snapshot.unreadableLines()).isEqualTo(1);
        assertThat(snapshot.furtherSkus()).extracting(Object::toString).containsExactly("94");
        assertThat(snapshot.lines()).hasSize(1);
    }

    @Test
    void ids_of_services_are_no_units_of_goods() {
        OmsSnapshot snapshot = snapshot(OrderCorpus.named("v1-removed-with-services"));

        assertThat(snapshot.lines())
                .extracting(line -> line.sku() + " " + line.quantity())
                .containsExactly("1396 1");
        assertThat(snapshot.furtherSkus()).isEmpty();
    }

    static OmsSnapshot snapshot(CorpusOrder order) {
        return SampleDocuments.reader(OrderFields.LISTED, order.currency().getCurrencyCode())
                                .read(ACCOUNT, VtexJson.read(order.document()).orElseThrow())
                        instanceof Parsed.Valid<OmsSnapshot>(var read)
                ? read
                : Assertions.fail("unreadable: " + order);
    }

    static OmsContent content(CorpusOrder order, OmsSnapshot snapshot) {
        return SampleDocuments.contents(order.currency().getCurrencyCode()).of(ACCOUNT, snapshot);
    }
}
