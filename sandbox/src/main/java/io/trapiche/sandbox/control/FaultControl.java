package io.trapiche.sandbox.control;

import io.trapiche.sandbox.faults.FaultReader;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Plants and clears faults. */
public final class FaultControl {
    private final Faults faults;
    private final Set<String> accounts;
    private final long seed;

    /**
     * Knows which accounts and routes a fault may name.
     *
     * @param seed for faults that bring none
     */
    public FaultControl(Faults faults, Set<String> accounts, long seed) {
        this.faults = faults;
        this.accounts = Set.copyOf(accounts);
        this.seed = seed;
    }

    Reply list() {
        return Reply.ok(Json.fields("faults", faults.reports()));
    }

    Reply plant(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(object -> FaultReader.violations(object, accounts, Route.names()))
                        .orElseGet(() -> List.of("no JSON object"));
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        JsonNode wanted = body.orElseThrow();
        faults.plant(FaultReader.faults(wanted), wanted.path("seed").asLong(seed));
        return list();
    }

    /** One fault, besides those that are there. */
    Reply add(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(fault -> FaultReader.violationsOfOne(fault, accounts, Route.names()))
                        .orElseGet(() -> List.of("no JSON object"));
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        faults.add(FaultReader.fault(body.orElseThrow()));
        return Reply.json(201, Json.fields("faults", faults.reports()));
    }

    Reply clear() {
        faults.clear();
        return Reply.empty(204);
    }
}
