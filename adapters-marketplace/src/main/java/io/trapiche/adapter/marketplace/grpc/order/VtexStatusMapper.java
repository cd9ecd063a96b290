package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.StageLabel;
import io.trapiche.domain.oms.status.WaitsFor;
import io.trapiche.orders.v1.VtexStage;
import io.trapiche.orders.v1.VtexStatus;
import io.trapiche.orders.v1.VtexStatusActor;
import java.util.Optional;

/** Where an order stands in VTEX, as its marketplace may see it. */
public final class VtexStatusMapper {

    private VtexStatusMapper() {}

    public static VtexStatus toWire(ShowVtexStatusUseCase.VtexStatus shown) {
        VtexStatus.Builder status =
                VtexStatus.newBuilder()
                        .setStatus(shown.status().value())
                        .setTerminal(shown.status().isTerminal())
                        .setCurrentStage(shown.timeline().current());
        shown.status().row().ifPresent(named -> name(status, named));
        shown.timeline().stages().forEach(label -> status.addStages(toWire(label)));
        Optional.ofNullable(shown.changedAt())
                .ifPresent(moment -> status.setChangeTime(Times.toWire(moment)));
        return status.build();
    }

    private static void name(VtexStatus.Builder status, NamedStatus named) {
        status.setWaitsFor(toWire(named.waitsFor())).setMeaning(named.meaning());
    }

    private static VtexStage toWire(StageLabel label) {
        return VtexStage.newBuilder()
                .setStage(label.stage())
                .setKey(label.key())
                .setLabel(label.label())
                .build();
    }

    private static VtexStatusActor toWire(WaitsFor waitsFor) {
        return switch (waitsFor) {
            case VTEX -> VtexStatusActor.VTEX_STATUS_ACTOR_VTEX;
            case SELLER -> VtexStatusActor.VTEX_STATUS_ACTOR_SELLER;
            case MARKETPLACE -> VtexStatusActor.VTEX_STATUS_ACTOR_MARKETPLACE;
            case NOBODY -> VtexStatusActor.VTEX_STATUS_ACTOR_NOBODY;
        };
    }
}
