package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * VTEX's lists of orders (VTEX Orders API, List orders): an index that is some minutes behind, and
 * that finds nothing by its last change. Of one list VTEX shows 30 pages of 100 orders and no more.
 */
public interface OrderListing {

    /** Pages of a list that VTEX shows. */
    int MOST_PAGES = 30;

    /** Orders of a page. */
    int PAGE = 100;

    /**
     * A page of the orders created in that time, those first that were created first.
     *
     * @param to both ends count, to the millisecond
     * @param page 1 to {@link #MOST_PAGES}
     * @throws VtexUnavailable when VTEX did not answer as agreed
     */
    Page page(AccountName account, Instant from, Instant to, int page);

    /**
     * A page.
     *
     * @param rows those that can be read
     * @param pages how many the list has
     * @param unreadable how many rows cannot be read
     */
    record Page(List<Row> rows, int pages, int unreadable) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An order as the index has it.
     *
     * @param createdAt rounded down to whole seconds, as VTEX shows it; null when it tells none
     * @param status empty when VTEX tells none
     * @param inError stuck in VTEX
     */
    record Row(OrderId id, @Nullable Instant createdAt, String status, boolean inError) {}
}
