package io.trapiche.adapter.console.attention;

import io.trapiche.adapter.console.wire.AttentionPayload;
import io.trapiche.adapter.console.wire.AttentionPayload.LackingPayload;
import io.trapiche.adapter.console.wire.AttentionPayload.UncalledAccountPayload;
import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody with access to the settings, or to VTEX, has to mend; as health tells it. */
@RestController
public final class AttentionController {

    private final IncompleteSettings settings;
    private final VtexAccountHealths accounts;
    private final InstantSource clock;

    public AttentionController(
            IncompleteSettings settings, VtexAccountHealths accounts, InstantSource clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/operators/v1/attention")
    public AttentionPayload attention() {
        Stream<LackingPayload> lacking =
                Stream.of(
                                lacking("service", null, settings.ofService()),
                                lacking("account", settings.ofAccounts()),
                                lacking("marketplace", settings.ofMarketplaces()))
                        .flatMap(all -> all);
        return new AttentionPayload(
                lacking.toList(),
                accounts.all().stream()
                        .filter(VtexAccountHealth::needsAttention)
                        .map(this::uncalled)
                        .toList());
    }

    private static Stream<LackingPayload> lacking(
            String owner, Map<String, List<MissingSetting>> lacks) {
        return lacks.entrySet().stream()
                .flatMap(entry -> lacking(owner, entry.getKey(), entry.getValue()));
    }

    private static Stream<LackingPayload> lacking(
            String owner, @Nullable String name, List<MissingSetting> lacks) {
        return lacks.stream()
                .map(lack -> new LackingPayload(owner, name, lack.name(), lack.consequence()));
    }

    private UncalledAccountPayload uncalled(VtexAccountHealth account) {
        return new UncalledAccountPayload(
                account.account().value(),
                account.state().label(),
                account.state().meaning(),
                account.since(),
                account.pausedUntil(clock.instant()));
    }
}
