package io.trapiche.adapter.vtex.support;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.support.wire.WindowPayload;
import io.trapiche.application.vtex.port.SellerChangeWindow;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/** The window to change seller over HTTP; VTEX answers with a bare number. */
public final class VtexSellerChangeWindow implements SellerChangeWindow {

    /** VTEX's specification names none. */
    private static final @Nullable String RESOURCE = null;

    private final VtexCalls calls;

    public VtexSellerChangeWindow(VtexCalls calls) {
        this.calls = calls;
    }

    @Override
    public int days(AccountName account) {
        VtexReply reply =
                calls.send(VtexCall.of(account, VtexRoute.READ_SELLER_CHANGE_WINDOW))
                        .granted(RESOURCE);
        return reply.json()
                .map(body -> body.count().orElse(-1))
                .filter(days -> days >= 0)
                .orElseThrow(() -> reply.unavailable("answered no number of days"));
    }

    @Override
    public void set(AccountName account, int days) {
        var _ =
                calls.send(
                                VtexCall.of(account, VtexRoute.SET_SELLER_CHANGE_WINDOW)
                                        .body(new WindowPayload(days)))
                        .granted(RESOURCE);
    }
}
