package io.trapiche.adapter.vtex.oms;

import static io.trapiche.adapter.vtex.oms.SampleDocuments.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class AmountsOfDocumentsTest {

    private static final String PESOS =
            """
            {"orderId":"FRD-7001","status":"invoiced","value":2538000,
             "items":[{"uniqueId":"A","id":"11","name":"Manta","quantity":2,"price":1299000,"sellingPrice":1269000}],
             "packageAttachment":{"packages":[{"type":"Output","invoiceNumber":"NFe-00001","invoiceValue":2538000}]},
             "storePreferencesData":{"currencyCode":"CLP"}}
            """;

    private final OrderDocuments documents = SampleDocuments.reader(OrderFields.LISTED, "CLP");

    @Test
    void hundredths_of_pesos_become_pesos() {
        OmsSnapshot order = read(PESOS);

        assertThat(order.value()).isEqualTo(clp(25_380));
        assertThat(order.lines()).extracting(Line::unitPrice).containsExactly(clp(12_690));
        assertThat(order.packages()).extracting(Package::value).containsExactly(clp(25_380));
    }

    @Test
    void a_document_without_a_currency_is_in_the_accounts() {
        assertThat(read("{\"orderId\":\"FRD-1\",\"value\":11798000}").value())
                .isEqualTo(clp(117_980));
        assertThat(
                        read("{\"orderId\":\"FRD-1\",\"value\":100,"
                                        + "\"storePreferencesData\":{\"currencyCode\":\"XXQ\"}}")
                                .value())
                .isEqualTo(clp(1));
    }

    @Test
    void a_total_that_the_currency_does_not_know_is_read_rounded_down() {
        assertThat(read("{\"orderId\":\"FRD-1\",\"value\":117980}").value()).isEqualTo(clp(1_179));
    }

    @Test
    void what_is_no_order_is_told_with_every_fault() {
        assertThat(documents.read(ACCOUNT, VtexJson.read("{}").orElseThrow()))
                .isEqualTo(
                        new Parsed.Faulty<OmsSnapshot>(
                                List.of(
                                        new Violation(
                                                "orderId", "is missing (expected: the order's id)"),
                                        new Violation(
                                                "value",
                                                "is missing (expected: a whole number)"))));
    }

    @Test
    void kits_and_changes_bring_further_skus() {
        assertThat(
                        read("""
                                        {"orderId":"FRD-1","value":100,
                                         "items":[{"id":"7","quantity":1,"components":[{"id":"71"},{"id":"72"}]}],
                                         "changesAttachment":{"changesData":[{"itemsAdded":[{"id":"90"}]}]}}
                                        """)
                                .furtherSkus())
                .containsExactly(new SkuId("71"), new SkuId("72"), new SkuId("90"));
    }

    /** Earlier versions took hundredths for minor units, and reais where no currency was told. */
    @Test
    void what_an_earlier_version_read_is_read_anew_from_its_document() {
        OmsSnapshot stored =
                new OmsSnapshot(
                        OmsStatus.HANDLING,
                        null,
                        "Marketplace",
                        null,
                        null,
                        clp(2_538_000),
                        true,
                        false,
                        List.of(new Line("A", new SkuId("11"), "Manta", 2, clp(1_269_000))),
                        List.of(),
                        null,
                        new OmsDocument(PESOS),
                        "9f86d081884c:as-before",
                        null,
                        List.of(),
                        0);

        OmsSnapshot today = documents.cut(ACCOUNT, stored);

        assertThat(today.value()).isEqualTo(clp(25_380));
        assertThat(today.lines()).extracting(Line::unitPrice).containsExactly(clp(12_690));
        assertThat(today.lines()).extracting(Line::total).containsExactly(clp(25_380));
        assertThat(today.packages())
                .extracting(Package::invoiceNumber)
                .containsExactly(new InvoiceNumber("NFe-00001"));
        assertThat(today.status()).isEqualTo(OmsStatus.HANDLING);
        assertThat(documents.cut(ACCOUNT, today)).isSameAs(today);
        assertThat(today.fingerprint()).isEqualTo(read(PESOS).fingerprint());
    }

    private OmsSnapshot read(String document) {
        return documents.read(ACCOUNT, VtexJson.read(document).orElseThrow())
                        instanceof Parsed.Valid<OmsSnapshot>(var read)
                ? read
                : Assertions.fail("unreadable");
    }

    private static Money clp(long pesos) {
        return Money.of(pesos, "CLP");
    }
}
