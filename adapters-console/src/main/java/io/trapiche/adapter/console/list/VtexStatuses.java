package io.trapiche.adapter.console.list;

import io.trapiche.adapter.console.wire.TimelinePayload;
import io.trapiche.adapter.console.wire.TimelinePayload.StagePayload;
import io.trapiche.adapter.console.wire.VtexStatusPayload;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.MyAccountTimeline;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.WaitsFor;
import org.jspecify.annotations.Nullable;

/** What VTEX's statuses mean, as operators see it. */
public final class VtexStatuses {

    private VtexStatuses() {}

    /** Null for a marketplace's order, which has states of ours. */
    static @Nullable VtexStatusPayload status(OrderView view) {
        return switch (view.kind()) {
            case CHANNEL_ORDER -> null;
            case OMS_ORDER -> status(new OmsStatus(view.progress().phase()));
        };
    }

    private static VtexStatusPayload status(OmsStatus status) {
        return new VtexStatusPayload(
                status.row().map(NamedStatus::waitsFor).map(WaitsFor::published).orElse(null),
                status.isTerminal(),
                status.row().map(NamedStatus::meaning).orElse(null));
    }

    public static TimelinePayload timeline(MyAccountTimeline timeline) {
        return new TimelinePayload(
                timeline.current(),
                timeline.stages().stream()
                        .map(stage -> new StagePayload(stage.stage(), stage.key(), stage.label()))
                        .toList());
    }
}
