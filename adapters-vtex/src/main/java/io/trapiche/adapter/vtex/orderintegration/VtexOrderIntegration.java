package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.orderintegration.wire.UpdateStatusPayload;
import io.trapiche.application.vtex.port.OrderIntegration;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/** VTEX's order integration over HTTP. */
public final class VtexOrderIntegration implements OrderIntegration {

    private final VtexCalls calls;
    private final CallbackEndpoints endpoints;
    private final boolean approvesWithAffiliateId;
    private final PlacementBodies bodies;

    /**
     * Calls VTEX's order integration.
     *
     * @param approvesWithAffiliateId whether an approval names the marketplace as a placement does;
     *     VTEX does not tell what tells two orders of one id apart
     */
    public VtexOrderIntegration(
            VtexCalls calls,
            CallbackEndpoints endpoints,
            PlacementBodies bodies,
            boolean approvesWithAffiliateId) {
        this.calls = calls;
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.approvesWithAffiliateId = approvesWithAffiliateId;
    }

    @Override
    public ProcessingResult place(Placement placement, Submission submission) {
        return switch (bodies.of(placement, endpoints.of(placement.key(), submission))) {
            case Parsed.Valid<Object>(var body) -> place(placement, body);
            case Parsed.Faulty<Object>(var violations) -> unsendable(violations);
        };
    }

    private ProcessingResult place(Placement placement, Object body) {
        VtexCall call =
                call(placement.key().account(), VtexRoute.PLACE_ORDER)
                        .query("affiliateId", placement.affiliateId().value())
                        .body(body);
        return ImmediateAnswers.read(calls.send(call), Flow.PLACE_ORDER);
    }

    /** An order taken under other rules, or before there were any; only a person can mend it. */
    private static ProcessingResult unsendable(List<Violation> violations) {
        return new ProcessingResult(
                Flow.PLACE_ORDER,
                Diagnosis.AMOUNTS_UNTELLABLE,
                false,
                null,
                null,
                violations.stream()
                        .map(fault -> new Cause("Trapiche", fault.field(), fault.description()))
                        .toList());
    }

    @Override
    public ProcessingResult approve(Placement placement, Submission submission) {
        Connector connector = endpoints.of(placement.key(), submission);
        VtexCall call =
                call(placement.key().account(), VtexRoute.APPROVE_ORDER)
                        .body(
                                new UpdateStatusPayload(
                                        placement.key().orderId().value(),
                                        "approved",
                                        connector.name(),
                                        connector.endpoint()));
        return ImmediateAnswers.read(
                calls.send(
                        approvesWithAffiliateId
                                ? call.query("affiliateId", placement.affiliateId().value())
                                : call),
                Flow.APPROVE_ORDER);
    }

    private static VtexCall call(AccountName account, VtexRoute route) {
        return VtexCall.of(account, route).query("an", account.value());
    }
}
