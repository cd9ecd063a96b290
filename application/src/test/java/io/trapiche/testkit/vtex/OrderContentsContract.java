package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.ContentLine;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OrderContents} keeps. */
@ContractOf(OrderContents.class)
public abstract class OrderContentsContract {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String DOCUMENT =
            """
            {"orderId":"FRD-1001","value":2500,
             "items":[{"uniqueId":"A","id":"7","quantity":2,"price":1250,"sellingPrice":1250}]}
            """;

    protected abstract OrderContents contents();

    @Test
    void an_order_is_what_its_document_says() {
        OmsContent content = contents().of(ACCOUNT, order(DOCUMENT));

        assertThat(content.lines())
                .extracting(ContentLine::uniqueId, line -> line.amounts().total())
                .containsExactly(tuple("A", Money.of(2500, "BRL")));
        assertThat(contents().of(ACCOUNT, order(DOCUMENT))).isEqualTo(content);
    }

    @Test
    void of_a_document_that_cannot_be_read_the_summary_counts() {
        for (String odd : List.of("", "[]", "{", "\"x\"")) {
            OmsSnapshot order = order(odd);

            assertThat(contents().of(ACCOUNT, order)).isEqualTo(OmsContent.ofSummary(order));
        }
    }

    private static OmsSnapshot order(String document) {
        return new OmsSnapshot(
                OmsStatus.HANDLING,
                null,
                "Fulfillment",
                null,
                null,
                Money.of(2500, "BRL"),
                true,
                false,
                List.of(
                        new OmsSnapshot.Line(
                                "A", new SkuId("7"), "Caneca", 2, Money.of(1250, "BRL"))),
                List.of(),
                null,
                new OmsDocument(document),
                "as-read",
                null,
                List.of(),
                0);
    }
}
