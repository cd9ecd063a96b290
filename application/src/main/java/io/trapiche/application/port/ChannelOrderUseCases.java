package io.trapiche.application.port;

import io.trapiche.application.cancelling.port.CancelOrderUseCase;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.correcting.port.CorrectOrderUseCase;
import io.trapiche.application.placing.port.ApproveOrderUseCase;
import io.trapiche.application.placing.port.CheckPlacementUseCase;
import io.trapiche.application.placing.port.PlaceOrderUseCase;

/** Everything that a marketplace asks for. */
public record ChannelOrderUseCases(
        PlaceOrderUseCase placing,
        CheckPlacementUseCase checking,
        ApproveOrderUseCase approving,
        CancelOrderUseCase cancelling,
        CorrectOrderUseCase correcting,
        FindOrderUseCase finding) {}
