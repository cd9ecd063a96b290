package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class CommandsHealthTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SortedMap<AccountName, Instant> waiting =
            new TreeMap<>(Comparator.comparing(AccountName::value));
    private final CommandsHealth health = new CommandsHealth(() -> waiting);

    @Test
    void says_whose_commands_wait_and_asks_for_attention_alone() {
        assertThat(health.health()).isEqualTo(Health.up().build());

        waiting.put(new AccountName("lojademo"), NOON);

        assertThat(health.health().getStatus()).isEqualTo(Statuses.ATTENTION);
        assertThat(health.health().getDetails())
                .containsEntry("accountsNotRegistered", 1)
                .containsEntry("waitingSince", Map.of("lojademo", "2026-03-02T12:00:00Z"));
    }

    @Test
    void made_up_names_make_no_endless_answer() {
        IntStream.range(0, 1_000).forEach(i -> waiting.put(new AccountName("made-up-" + i), NOON));

        assertThat(health.health().getDetails())
                .containsEntry("accountsNotRegistered", 1_000)
                .extractingByKey("waitingSince", InstanceOfAssertFactories.MAP)
                .hasSize(50);
    }
}
