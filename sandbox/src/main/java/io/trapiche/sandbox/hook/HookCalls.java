package io.trapiche.sandbox.hook;

import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import tools.jackson.databind.JsonNode;

/** The routes of the hook. */
public final class HookCalls {
    private final Hooks hooks;

    public HookCalls(Hooks hooks) {
        this.hooks = hooks;
    }

    public Handler config() {
        return call ->
                hooks.find(call.subscriber())
                        .map(config -> Reply.ok(config.document()))
                        .orElseGet(HookCalls::notConfigured);
    }

    public Handler configure() {
        return call ->
                call.json()
                        .map(body -> configure(call, body))
                        .orElseGet(() -> Refusals.problem(400, "no JSON object"));
    }

    private Reply configure(Call call, JsonNode body) {
        ChangeFilter.Refusal refusal = HookConfig.refusal(body);
        if (refusal != null) {
            return Refusals.problem(refusal.httpStatus(), refusal.reason());
        }
        return hooks.configure(call.subscriber(), HookConfig.of(body))
                ? Reply.empty(200)
                : Refusals.problem(400, "Unable to check address");
    }

    public Handler remove() {
        return call -> {
            boolean there = hooks.find(call.subscriber()).isPresent();
            return there && hooks.remove(call.subscriber()) ? Reply.empty(200) : notConfigured();
        };
    }

    private static Reply notConfigured() {
        return Refusals.problem(404, "No hook is configured for this application key");
    }
}
