package io.trapiche.sandbox.faults;

import org.jspecify.annotations.Nullable;

/**
 * A fault that was asked for.
 *
 * @param account null for every account
 * @param routes a route group or a single route, such as {@code oms} or {@code start-handling};
 *     null for all
 * @param probability of each occasion, from 0 to 1; null for 1
 * @param times how many occasions at most; null for no limit
 * @param millis for the kinds that take time
 * @param retryAfterSeconds for 429; null for no such header
 * @param answer {@code 500} or {@code drop}, for a lost answer; null for {@code drop}
 */
public record Fault(
        FaultKind kind,
        @Nullable String account,
        @Nullable String routes,
        @Nullable Double probability,
        @Nullable Integer times,
        @Nullable Integer millis,
        @Nullable Integer retryAfterSeconds,
        @Nullable String answer) {

    boolean concerns(FaultKind wanted, String itsAccount, String group, String route) {
        return kind == wanted
                && (account == null || account.equals(itsAccount))
                && (routes == null || routes.equals(group) || routes.equals(route));
    }

    public int millisOrNone() {
        return millis == null ? 0 : millis;
    }
}
