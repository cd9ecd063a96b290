package io.trapiche.adapter.console.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who cannot work: for want of a setting, and because VTEX takes no calls. */
public record AttentionPayload(
        List<LackingPayload> settings, List<UncalledAccountPayload> accounts) {

    public AttentionPayload {
        settings = List.copyOf(settings);
        accounts = List.copyOf(accounts);
    }

    /** A setting that is not made; {@code name} is null where it is the service's. */
    public record LackingPayload(
            String owner, @Nullable String name, String setting, String consequence) {}

    /** An account that VTEX is not called for; {@code until} is null when no moment is known. */
    public record UncalledAccountPayload(
            String account, String state, String cause, Instant since, @Nullable Instant until) {}
}
