package io.trapiche.sandbox.control;

import io.trapiche.sandbox.faults.FaultReader;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Plants and clears faults. */
public final class FaultControl {
    private static final Set<String> ROUTES =
            Stream.concat(
                            Arrays.stream(RouteGroup.values()).map(RouteGroup::wireName),
                            Arrays.stream(Route.values()).map(Route::wireName))
                    .collect(Collectors.toUnmodifiableSet());

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
                body.map(object -> FaultReader.violations(object, accounts, ROUTES))
                        .orElseGet(() -> List.of("no JSON object"));
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        JsonNode wanted = body.orElseThrow();
        faults.plant(FaultReader.faults(wanted), wanted.path("seed").asLong(seed));
        return list();
    }

    Reply clear() {
        faults.clear();
        return Reply.empty(204);
    }
}
