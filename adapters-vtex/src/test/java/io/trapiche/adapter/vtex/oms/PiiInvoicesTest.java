package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.oms.Invoicing.InvoiceType;
import io.trapiche.adapter.vtex.oms.wire.PiiInvoicePayload.PiiItemPayload;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of the PII data architecture's invoices, which name items by their place. */
final class PiiInvoicesTest {

    private static final String ORDER =
            """
            {"orderId":"LJD-1","items":[
              {"uniqueId":"A","id":"310","quantity":2},
              {"uniqueId":"B","id":"311","quantity":1},
              {"uniqueId":"C","id":"310","quantity":3}],
             "packageAttachment":{"packages":[PACKAGES]}}
            """;
    private static final String SOLD =
            """
            {"type":"Output","invoiceNumber":"1","items":[{"itemIndex":0,"quantity":1},{"itemIndex":2,"quantity":1}]}
            """;
    private static final String TAKEN_BACK =
            """
            ,{"type":"Input","invoiceNumber":"1R","items":[{"itemIndex":0,"quantity":1}]}
            """;

    @Test
    void units_fill_the_lines_of_their_sku() {
        assertThat(rows(InvoiceType.OUTPUT, "", item("310", 4, 1_000), item("311", 1, 500)))
                .containsExactly(
                        new PiiItemPayload(0, 2_000, 2),
                        new PiiItemPayload(2, 2_000, 2),
                        new PiiItemPayload(1, 500, 1));
    }

    @Test
    void two_prices_of_one_sku_go_on_where_the_first_ended() {
        assertThat(rows(InvoiceType.OUTPUT, "", item("310", 1, 1_000), item("310", 3, 900)))
                .containsExactly(new PiiItemPayload(0, 1_900, 2), new PiiItemPayload(2, 1_800, 2));
    }

    @Test
    void what_is_sold_is_not_sold_again_and_only_that_is_taken_back() {
        assertThat(rows(InvoiceType.OUTPUT, SOLD, item("310", 3, 1_000)))
                .containsExactly(new PiiItemPayload(0, 1_000, 1), new PiiItemPayload(2, 2_000, 2));
        assertThat(rows(InvoiceType.INPUT, SOLD, item("310", 2, 1_000)))
                .containsExactly(new PiiItemPayload(0, 1_000, 1), new PiiItemPayload(2, 1_000, 1));
        assertThat(rows(InvoiceType.INPUT, SOLD + TAKEN_BACK, item("310", 1, 1_000)))
                .containsExactly(new PiiItemPayload(2, 1_000, 1));
    }

    @Test
    void what_is_too_many_is_vtexs_to_judge() {
        assertThat(rows(InvoiceType.OUTPUT, "", item("310", 9, 1_000)))
                .containsExactly(new PiiItemPayload(0, 2_000, 2), new PiiItemPayload(2, 7_000, 7));
    }

    @Test
    void an_item_that_stands_nowhere_is_seen() {
        PiiInvoiceRows rows = PiiInvoiceRows.of(order(""), InvoiceType.OUTPUT);

        assertThat(rows.haveAllOf(invoice(item("310", 1, 1)))).isTrue();
        assertThat(rows.haveAllOf(invoice(item("310", 1, 1), item("999", 1, 1)))).isFalse();
    }

    private static List<PiiItemPayload> rows(
            InvoiceType type, String packages, Invoice.Item... items) {
        return PiiInvoiceRows.of(order(packages), type)
                .filled(invoice(items), AmountScale.HUNDREDTHS);
    }

    private static JsonView order(String packages) {
        return VtexJson.read(ORDER.replace("PACKAGES", packages)).orElseThrow();
    }

    private static Invoice.Item item(String sku, int quantity, long unitPrice) {
        return new Invoice.Item(new SkuId(sku), quantity, Money.of(unitPrice, "BRL"));
    }

    private static Invoice invoice(Invoice.Item... items) {
        return new Invoice(
                new InvoiceNumber("4711"),
                Money.of(1, "BRL"),
                OffsetDateTime.parse("2026-03-31T23:30:00-03:00"),
                List.of(items),
                null,
                null,
                null);
    }
}
