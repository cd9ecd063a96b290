package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.feed.wire.CommitPayload;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.vtex.port.FeedMissing;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.domain.shared.AccountName;
import java.util.List;

/** VTEX's feed v3 over HTTP. */
public final class VtexOrderFeed implements OrderFeed {

    /** Most entries of a read. */
    private static final int LOT = 10;

    private final VtexCalls calls;
    private final FeedSettings settings;

    public VtexOrderFeed(VtexCalls calls, FeedSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public List<Item> read(AccountName account) {
        VtexReply reply =
                calls.send(
                                VtexCall.of(account, VtexRoute.READ_FEED)
                                        .query("maxlot", String.valueOf(LOT)))
                        .settled();
        if (reply.isNotFound()) {
            throw new FeedMissing();
        }
        return reply.done().json().map(body -> items(account, reply, body)).orElse(List.of());
    }

    private static List<Item> items(AccountName account, VtexReply reply, JsonView body) {
        if (!body.isArray()) {
            throw reply.unavailable("answered no list");
        }
        return body.elements().stream().map(entry -> FeedItems.read(account, entry)).toList();
    }

    @Override
    public void commit(AccountName account, List<String> handles) {
        List<String> known = handles.stream().filter(handle -> !handle.isBlank()).toList();
        int most = settings.commitBatch();
        for (int from = 0; from < known.size(); from += most) {
            List<String> batch = known.subList(from, Math.min(known.size(), from + most));
            calls.send(VtexCall.of(account, VtexRoute.COMMIT_FEED).body(new CommitPayload(batch)))
                    .done();
        }
    }
}
