package io.trapiche.sandbox.faults;

import org.jspecify.annotations.Nullable;

/**
 * A fault that was asked for.
 *
 * @param account null for every account
 * @param routes a route group or a single route, such as {@code oms} or {@code start-handling};
 *     null for all
 * @param orderIdPrefix only orders whose id begins like this; null for all
 * @param probability of each occasion, from 0 to 1; null for 1
 * @param times how many occasions at most; null for no limit
 * @param millis for the kinds that take time
 * @param retryAfterSeconds for 429 and 503; null for no such header
 * @param answer {@code 500} or {@code drop}, for a lost answer; null for {@code drop}
 * @param code what an {@code answerCode} tells; null for other kinds
 * @param effect whether what was asked for is done all the same; null for no
 * @param immediate whether the code is answered at once; null for the callback
 * @param status of an immediate answer; null for 400
 */
public record Fault(
        FaultKind kind,
        @Nullable String account,
        @Nullable String routes,
        @Nullable String orderIdPrefix,
        @Nullable Double probability,
        @Nullable Integer times,
        @Nullable Integer millis,
        @Nullable Integer retryAfterSeconds,
        @Nullable String answer,
        @Nullable String code,
        @Nullable Boolean effect,
        @Nullable Boolean immediate,
        @Nullable Integer status) {

    boolean concerns(Occasion occasion) {
        return (account == null || account.equals(occasion.account()))
                && (routes == null
                        || routes.equals(occasion.group())
                        || routes.equals(occasion.route()))
                && (orderIdPrefix == null || occasion.orderId().get().startsWith(orderIdPrefix));
    }

    public int millisOrNone() {
        return millis == null ? 0 : millis;
    }

    public boolean hasEffect() {
        return Boolean.TRUE.equals(effect);
    }

    public boolean answersAtOnce() {
        return Boolean.TRUE.equals(immediate);
    }

    public int statusOr400() {
        return status == null ? 400 : status;
    }

    /** Empty for the kinds that tell none. */
    public String codeOrEmpty() {
        return code == null ? "" : code;
    }
}
