package io.trapiche.sandbox.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.trapiche.sandbox.events.StatusEvent;
import tools.jackson.databind.JsonNode;

/** Work that is due later. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Job.Integrate.class, name = "integrate"),
    @JsonSubTypes.Type(value = Job.Approve.class, name = "approve"),
    @JsonSubTypes.Type(value = Job.Advance.class, name = "advance"),
    @JsonSubTypes.Type(value = Job.FinishChange.class, name = "finish-change"),
    @JsonSubTypes.Type(value = Job.CallBack.class, name = "call-back"),
    @JsonSubTypes.Type(value = Job.CallHook.class, name = "call-hook"),
    @JsonSubTypes.Type(value = Job.Push.class, name = "push")
})
public sealed interface Job {

    /** Make an order of what a marketplace placed. */
    record Integrate(String account, String affiliateId, JsonNode request) implements Job {}

    /** Approve an order a marketplace placed before. */
    record Approve(String account, String marketplaceOrderId, String connectorEndpoint)
            implements Job {}

    /** Take the automatic step out of a status, if the order is still in it. */
    record Advance(String account, String orderId, String from) implements Job {}

    /** Carry out a change of an order. */
    record FinishChange(String account, String orderId, String changeId) implements Job {}

    /** Tell a connector the result of an integration or approval. */
    record CallBack(String account, String endpoint, JsonNode body) implements Job {}

    /** Tell the owner of a hook a change of status. */
    record CallHook(String account, String appKey, StatusEvent event) implements Job {}

    /**
     * Tell a connector what happened to an order in OMS. Tried once.
     *
     * @param orderId VTEX's id
     * @param kind {@code cancel}, {@code invoice}, {@code tracking} or {@code tracking-events}
     */
    record Push(
            String account,
            String orderId,
            String marketplaceOrderId,
            String kind,
            String url,
            JsonNode body)
            implements Job {}
}
