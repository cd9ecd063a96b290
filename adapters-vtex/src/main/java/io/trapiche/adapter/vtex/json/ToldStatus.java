package io.trapiche.adapter.vtex.json;

import io.trapiche.domain.oms.OmsStatus;
import org.jspecify.annotations.Nullable;

/** The status that feed and hook tell an order came into. */
public final class ToldStatus {

    private ToldStatus() {}

    /** Null when the entry tells none, as VTEX's may. */
    public static @Nullable OmsStatus of(JsonView entry) {
        String told = entry.field("state").filledText();
        return told == null ? null : new OmsStatus(told.strip());
    }
}
