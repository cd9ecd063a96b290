package io.trapiche.application.backfill;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.Backfill.Progress.Listing;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.OrderListing.Page;
import io.trapiche.application.vtex.port.OrderListing.Row;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through VTEX's lists, each as long as VTEX shows one, the next from the creation of the last
 * order of the one before: so no call is spent on finding out how many there are. Nothing but the
 * creation is filtered by, which never changes: what changes meanwhile moves no order to a page
 * that was read already.
 */
final class ListWalk {

    private static final Logger LOG = LoggerFactory.getLogger(ListWalk.class);

    private final OrderListing listing;

    ListWalk(OrderListing listing) {
        this.listing = listing;
    }

    /**
     * What a page showed, and where the walk goes on.
     *
     * @param compared how many of the rows the next list does not show again
     */
    record Step(List<Row> rows, int compared, int unreadable, Progress next) {}

    /**
     * Reads the next page.
     *
     * @param start of the first list
     */
    Step next(Backfill backfill, Listing at, Instant start) {
        Instant from = Objects.requireNonNullElse(at.from(), start);
        Instant to = backfill.window().to();
        Page page = listing.page(backfill.window().account(), from, to, at.page());
        if (page.unreadable() > 0) {
            LOG.warn(
                    "backfill {} of account {}: {} listed orders cannot be read",
                    backfill.id(),
                    backfill.window().account(),
                    page.unreadable());
        }
        Progress next = after(backfill, page, new Listing(from, at.page()));
        return new Step(page.rows(), shownOnce(page, next), page.unreadable(), next);
    }

    private static int shownOnce(Page page, Progress next) {
        Instant again =
                next instanceof Listing(Instant from, int number) && number == 1 ? from : null;
        return (int) page.rows().stream().filter(row -> isBefore(row, again)).count();
    }

    private static boolean isBefore(Row row, @Nullable Instant again) {
        return again == null || row.createdAt() == null || row.createdAt().isBefore(again);
    }

    private static Progress after(Backfill backfill, Page page, Listing at) {
        // VTEX may tell of no more pages than it shows: a full last one proves no end.
        boolean mayGoOn =
                at.page() == OrderListing.MOST_PAGES
                        && page.rows().size() + page.unreadable() >= OrderListing.PAGE;
        if (at.page() >= page.pages() && !mayGoOn) {
            return new Progress.Looking(null);
        }
        return at.page() < OrderListing.MOST_PAGES
                ? new Listing(at.from(), at.page() + 1)
                : new Listing(nextList(backfill, page, Objects.requireNonNull(at.from())), 1);
    }

    /** Orders of the last second are listed again: VTEX shows no fraction of it. */
    private static Instant nextList(Backfill backfill, Page page, Instant from) {
        Optional<Instant> last =
                page.rows().stream()
                        .map(Row::createdAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            throw new VtexUnavailable("list-orders: no row tells its creation", null, null);
        }
        if (last.filter(from::isBefore).isPresent()) {
            return last.get();
        }
        LOG.warn(
                "backfill {} of account {}: more than {} orders were created in the second of {}, and VTEX lists no more of them",
                backfill.id(),
                backfill.window().account(),
                OrderListing.MOST_PAGES * OrderListing.PAGE,
                from);
        return from.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    static OmsOrderRef order(Backfill backfill, Row row) {
        return new OmsOrderRef(backfill.window().account(), row.id());
    }
}
