package io.trapiche.adapter.console.wire;

import java.util.List;

/**
 * What the customer sees of an order in VTEX's My Account.
 *
 * @param current stage the order is in or comes to next, from one to five; zero when on none
 * @param stages all five as they are called now; none when the order is on none
 */
public record TimelinePayload(int current, List<StagePayload> stages) {

    public TimelinePayload {
        stages = List.copyOf(stages);
    }

    /** One stage; {@code key} is VTEX's name for what it is called. */
    public record StagePayload(int stage, String key, String label) {}
}
