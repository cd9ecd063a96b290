package io.trapiche.adapter.vtex.hook.wire;

import io.trapiche.adapter.vtex.signal.wire.FilterPayload;
import java.util.Map;

/** Body of {@code POST /api/orders/hook/config}. */
public record HookConfigPayload(FilterPayload filter, TargetPayload hook) {

    /** Where VTEX calls; the URL holds the account's secret. */
    public record TargetPayload(String url, Map<String, String> headers) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
