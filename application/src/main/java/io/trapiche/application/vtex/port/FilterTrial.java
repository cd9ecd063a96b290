package io.trapiche.application.vtex.port;

import java.util.List;

/**
 * What an expression says of an order that a filter of feed and hook could have (VTEX guide "Orders
 * feed": {@code FromOrders}, JSONata over the order's document).
 *
 * @param vtex what VTEX's own test says: that counts
 * @param here what the JSONata of this service says, of which VTEX's is another one
 * @param doubts for people: on what the two are known to differ that the expression has; empty for
 *     nothing
 */
public record FilterTrial(Answer vtex, Answer here, List<String> doubts) {

    /** Longer ones are not tried, and no setting takes them. */
    public static final int LONGEST = 4_000;

    public FilterTrial {
        doubts = List.copyOf(doubts);
    }

    /** One of the two answers. */
    public sealed interface Answer {

        /** Whether the order fits. */
        record Fits(boolean fits) implements Answer {}

        /**
         * It is no expression, or fails on this order.
         *
         * @param why for people; repeats neither expression nor order
         */
        record Fails(String why) implements Answer {}

        /**
         * Nobody knows.
         *
         * @param why for people; repeats neither expression nor order
         */
        record Open(String why) implements Answer {}
    }
}
