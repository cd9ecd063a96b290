package io.trapiche.application.view.port;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders to look at. They follow the events with a short delay. */
public interface OrderViews {

    /** The most orders a page can have. */
    int LONGEST_PAGE = 1_000;

    Optional<OrderView> find(StreamId stream);

    /**
     * Orders that match, newest first. Orders that come in while somebody turns the pages neither
     * repeat nor hide others.
     *
     * @param after where the page before ended; null for the first page
     * @param limit from one to {@link #LONGEST_PAGE}
     */
    Page list(Filter filter, @Nullable Cursor after, int limit);

    /** How many of the account's orders are in each state; states without orders are left out. */
    List<StateCount> counts(AccountName account);

    /** How many orders of all accounts are parked, by account and code. */
    List<ParkedCount> parked();

    /**
     * How many of the account's open orders were submitted under each callback key, by key; those
     * of which no event tells the key come last.
     */
    List<KeyUse> callbackKeys(AccountName account);

    /**
     * What to look for; null parts match everything.
     *
     * @param state as {@link OrderView#state()} tells it
     * @param code why an order is parked or was refused
     * @param owner who has to act because of that code
     * @param overdue what an order that stands too long is told as
     */
    record Filter(
            AccountName account,
            OrderView.@Nullable Kind kind,
            @Nullable MarketplaceId marketplace,
            @Nullable String state,
            @Nullable String code,
            @Nullable Owner owner,
            @Nullable Watchdog overdue) {

        public Filter(
                AccountName account,
                OrderView.@Nullable Kind kind,
                @Nullable MarketplaceId marketplace,
                @Nullable String state,
                @Nullable String code,
                @Nullable Owner owner) {
            this(account, kind, marketplace, state, code, owner, null);
        }

        public Filter(
                AccountName account,
                OrderView.@Nullable Kind kind,
                @Nullable MarketplaceId marketplace,
                @Nullable String state) {
            this(account, kind, marketplace, state, null, null);
        }

        public static Filter of(AccountName account) {
            return new Filter(account, null, null, null);
        }

        public Filter ofKind(OrderView.Kind wanted) {
            return new Filter(account, wanted, marketplace, state, code, owner, overdue);
        }

        public Filter ofMarketplace(MarketplaceId wanted) {
            return new Filter(account, kind, wanted, state, code, owner, overdue);
        }

        public Filter inState(String wanted) {
            return new Filter(account, kind, marketplace, wanted, code, owner, overdue);
        }

        public Filter withCode(String wanted) {
            return new Filter(account, kind, marketplace, state, wanted, owner, overdue);
        }

        public Filter overdueAs(Watchdog wanted) {
            return new Filter(account, kind, marketplace, state, code, owner, wanted);
        }

        public Filter ownedBy(Owner wanted) {
            return new Filter(account, kind, marketplace, state, code, wanted, overdue);
        }
    }

    /** The last order of a page. */
    record Cursor(Instant createdAt, StreamId stream) {
        public static Cursor at(OrderView last) {
            return new Cursor(last.createdAt(), last.stream());
        }
    }

    /**
     * Some of the orders.
     *
     * @param next where to go on; null when there are no more
     */
    record Page(List<OrderView> orders, @Nullable Cursor next) {
        public Page {
            orders = List.copyOf(orders);
        }

        /** The page out of up to one order more than it may have. */
        public static Page of(List<OrderView> found, int limit) {
            if (found.size() <= limit) {
                return new Page(found, null);
            }
            return new Page(found.subList(0, limit), Cursor.at(found.get(limit - 1)));
        }
    }

    /**
     * A number of an account's open orders.
     *
     * @param key id of the callback key; null where no event tells it
     * @param oldest when the first of them was received
     */
    record KeyUse(@Nullable String key, long openOrders, Instant oldest) {}

    /**
     * A number of an account's parked orders.
     *
     * @param since when the first of them was parked
     */
    record ParkedCount(AccountName account, String code, long orders, Instant since) {

        /** Together with others of the same account, under this one's code. */
        public ParkedCount plus(ParkedCount more) {
            Instant first = since.isBefore(more.since) ? since : more.since;
            return new ParkedCount(account, code, orders + more.orders, first);
        }
    }

    /** A number of orders of one kind in one state. */
    record StateCount(OrderView.Kind kind, String state, long orders) {}
}
