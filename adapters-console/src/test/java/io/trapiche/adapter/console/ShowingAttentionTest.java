package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lacks, and whom VTEX is not called for, by name. */
final class ShowingAttentionTest {

    private static final String ATTENTION = "/operators/v1/attention";

    private final Console console = new Console();

    @Test
    void nothing_is_told_where_nothing_is_wrong() {
        console.takesCalls("lojademo", State.ACTIVE, null);
        console.takesCalls("mercadinho", State.THROTTLED, Console.NOON.plusSeconds(60));

        assertThat(Console.json(console.get(ATTENTION)))
                .isEqualTo(Console.json("{\"settings\":[],\"accounts\":[]}"));
    }

    @Test
    void settings_that_lack_are_told_with_what_does_not_work() {
        console.lacking.ofService().add(new MissingSetting("trapiche.accounts", "none"));
        console.lacking.ofAccounts().put("lojademo", List.of(new MissingSetting("a.b", "held")));
        console.lacking.ofMarketplaces().put("feira", List.of(new MissingSetting("a.c", "out")));

        assertThat(Console.json(console.get(ATTENTION)).path("settings"))
                .isEqualTo(
                        Console.json(
                                """
                        [{"owner":"service","name":null,"setting":"trapiche.accounts","consequence":"none"},
                         {"owner":"account","name":"lojademo","setting":"a.b","consequence":"held"},
                         {"owner":"marketplace","name":"feira","setting":"a.c","consequence":"out"}]
                        """));
    }

    @Test
    void accounts_that_vtex_is_not_called_for_are_told_with_the_cause_and_since_when() {
        console.takesCalls("a", State.HELD, Console.NOON.plusSeconds(60));
        console.takesCalls("b", State.BREAKER_OPEN, Console.NOON);
        console.takesCalls("c", State.WITHOUT_CREDENTIALS, null);

        assertThat(Console.json(console.get(ATTENTION)).path("accounts"))
                .isEqualTo(
                        Console.json(
                                """
                        [{"account":"a","state":"held","cause":"VTEX knows none of the account's credentials",
                          "since":"2026-03-02T12:00:00Z","until":"2026-03-02T12:01:00Z"},
                         {"account":"b","state":"breaker-open",
                          "cause":"VTEX failed too often of late, and is left in peace for a while",
                          "since":"2026-03-02T12:00:00Z","until":null},
                         {"account":"c","state":"without-credentials",
                          "cause":"the account's settings have no credentials",
                          "since":"2026-03-02T12:00:00Z","until":null}]
                        """));
    }
}
