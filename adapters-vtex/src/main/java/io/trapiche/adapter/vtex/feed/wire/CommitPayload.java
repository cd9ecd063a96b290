package io.trapiche.adapter.vtex.feed.wire;

import java.util.List;

/** Body of {@code POST /api/orders/feed}. */
public record CommitPayload(List<String> handles) {

    /** Handles hold the key's name. */
    @Override
    public String toString() {
        return handles.size() + " handles";
    }
}
