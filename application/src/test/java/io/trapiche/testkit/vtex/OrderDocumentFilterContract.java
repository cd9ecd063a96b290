package io.trapiche.testkit.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link OrderDocumentFilter} keeps. */
@ContractOf(OrderDocumentFilter.class)
public abstract class OrderDocumentFilterContract {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final String PLANTED = "planted-by-nobody-we-know";
    private static final String DOCUMENT =
            "{\"orderId\":\"FRD-1001\",\"value\":2500,\"unheardOf\":\"" + PLANTED + "\"}";

    protected abstract OrderDocumentFilter filter();

    @Test
    void only_what_may_be_kept_passes() {
        assertThat(cut(DOCUMENT).document().json()).contains("FRD-1001").doesNotContain(PLANTED);
    }

    @Test
    void of_a_document_that_cannot_be_read_nothing_passes() {
        for (String odd : List.of("", "[\"" + PLANTED + "\"]", "{\"" + PLANTED, PLANTED)) {
            assertThat(cut(odd).document().json()).as(odd).doesNotContain(PLANTED);
        }
    }

    @Test
    void everything_else_stays_as_it_is() {
        OmsSnapshot order = order(DOCUMENT);

        assertThat(filter().cut(ACCOUNT, order).withDocument(order.document(), order.fingerprint()))
                .isEqualTo(order);
    }

    @Test
    void what_was_cut_is_given_back_as_it_is() {
        OmsSnapshot once = cut(DOCUMENT);

        assertThat(filter().cut(ACCOUNT, once)).isEqualTo(once);
    }

    @Test
    void a_change_of_what_is_cut_is_no_change() {
        assertThat(cut(DOCUMENT.replace(PLANTED, "else")).fingerprint())
                .isEqualTo(cut(DOCUMENT).fingerprint())
                .isNotEqualTo(cut(DOCUMENT.replace("2500", "2600")).fingerprint());
    }

    private OmsSnapshot cut(String document) {
        return filter().cut(ACCOUNT, order(document));
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
                List.of(),
                List.of(),
                null,
                new OmsDocument(document),
                "as-read",
                null,
                List.of(),
                0);
    }
}
