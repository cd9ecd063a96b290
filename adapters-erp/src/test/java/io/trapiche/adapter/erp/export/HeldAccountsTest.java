package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.adapter.erp.topics.TopicFault.Kind;
import io.trapiche.domain.shared.AccountName;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class HeldAccountsTest {

    private static final AccountName LOJA = new AccountName("lojademo");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TopicFault REFUSED =
            TopicFault.of(
                    "trapiche.lojademo.orders.v1", Kind.TOO_SMALL, new IllegalStateException());

    private final List<String> lines = new ArrayList<>();
    private final HeldAccounts held = new HeldAccounts(() -> NOON.plusSeconds(60), logger());

    @Test
    void says_once_who_waits_why_and_what_to_do_and_once_when_it_is_over() {
        held.hold(0, waiting(REFUSED));
        held.hold(0, waiting(REFUSED));
        held.hold(1, waiting(REFUSED));
        held.caughtUp(0, LOJA);
        held.hold(1, waiting(null));
        held.caughtUp(1, LOJA);
        held.caughtUp(1, LOJA);

        assertThat(lines)
                .containsExactly(
                        "account lojademo waits since 2026-03-02T12:00:00Z: topic"
                                + " trapiche.lojademo.orders.v1 takes no record of this size"
                                + " (IllegalStateException); raise its max.message.bytes. Its"
                                + " events are kept and follow by themselves",
                        "account lojademo has caught up");
    }

    @Test
    void shows_each_account_once_and_since_when_the_first_waits() {
        assertThat(held.oldest()).isZero();
        held.hold(0, waiting(REFUSED));
        held.hold(1, new HeldAccount(LOJA, NOON.plusSeconds(5), REFUSED));

        assertThat(held.all()).containsExactly(waiting(REFUSED));
        assertThat(held.oldest()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_another_instance_took_over_is_not_shown_and_said_again_when_it_comes_back() {
        held.hold(0, waiting(REFUSED));
        held.forget(0);
        assertThat(held.all()).isEmpty();

        held.hold(0, waiting(REFUSED));
        assertThat(lines).hasSize(2);
    }

    private static HeldAccount waiting(@Nullable TopicFault fault) {
        return new HeldAccount(LOJA, NOON, fault);
    }

    private Logger logger() {
        return (Logger)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Logger.class},
                        (_, _, arguments) -> {
                            Object[] values =
                                    arguments[1] instanceof Object[] several
                                            ? several
                                            : new Object[] {arguments[1]};
                            lines.add(
                                    MessageFormatter.arrayFormat((String) arguments[0], values)
                                            .getMessage());
                            return null;
                        });
    }
}
