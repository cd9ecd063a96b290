package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.channel.port.ShowVtexStatusUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.StatesAfter;
import io.trapiche.application.port.ChannelOrderUseCases;
import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.draft.OrderRules;

/** Everything this edge calls, and the rules for content. */
record OrderPorts(
        ChannelOrderUseCases orders,
        ShowVtexStatusUseCase statuses,
        MarketplaceAccess access,
        EventLog log,
        StatesAfter<ChannelOrderState> states,
        OrderRules rules,
        Traces traces) {}
