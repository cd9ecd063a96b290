package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.order.StatusInfoData;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.MyAccountTimeline;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.StageLabel;
import io.trapiche.domain.oms.status.WaitsFor;

/** What statuses mean, as ERP systems read it. */
final class StatusInfos {

    private StatusInfos() {}

    static StatusInfoData of(OmsStatus status, MyAccountTimeline timeline) {
        return new StatusInfoData(
                status.row().map(NamedStatus::waitsFor).map(WaitsFor::published).orElse(null),
                status.isTerminal(),
                timeline.current(),
                timeline.stages().stream().map(StatusInfos::stage).toList());
    }

    private static StatusInfoData.Stage stage(StageLabel label) {
        return new StatusInfoData.Stage(label.stage(), label.key(), label.label());
    }
}
