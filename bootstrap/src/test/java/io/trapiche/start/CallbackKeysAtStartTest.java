package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Money;
import io.trapiche.testkit.view.InMemoryOrderViews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class CallbackKeysAtStartTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ConfiguredCallbackKeys CONFIGURED =
            _ -> Map.of("k2", Standing.CURRENT, "k0", Standing.COMPROMISED);

    private final Logger log = (Logger) LoggerFactory.getLogger(CallbackKeysAtStart.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final InMemoryOrderViews views = new InMemoryOrderViews();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @Test
    void names_a_key_that_open_orders_use_and_that_is_not_configured() {
        stands("lojademo", "1", "submitted", "k1");
        stands("lojademo", "2", "approved", "k1");

        tell();

        assertThat(lines.list)
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.getLevel() + " " + line.getFormattedMessage())
                                        .startsWith(
                                                "WARN callback key k1 of account lojademo is not"
                                                        + " configured, though open orders use it (2,"
                                                        + " the oldest since 2026-03-02T12:00:00Z)")
                                        .contains(
                                                "trapiche.vtex.accounts.lojademo.callback-keys.k1"));
    }

    @Test
    void says_nothing_of_keys_that_are_configured_compromised_unknown_or_over() {
        stands("lojademo", "1", "submitted", "k2");
        stands("lojademo", "2", "submitted", "k0");
        stands("lojademo", "3", "received", null);
        stands("lojademo", "4", "delivered", "k1");

        tell();

        assertThat(lines.list).isEmpty();
    }

    private void tell() {
        new CallbackKeysAtStart(List.of("mercadinho", "lojademo"), views, CONFIGURED).tell();
    }

    private void stands(String account, String id, String phase, @Nullable String callbackKey) {
        StreamId stream = new StreamId("channel-order/%s/feira/%s".formatted(account, id));
        views.save(
                List.of(
                        new OrderView(
                                stream,
                                OrderView.Kind.CHANNEL_ORDER,
                                new MarketplaceId("feira"),
                                stream.channelOrder().orderId(),
                                null,
                                Progress.in(phase),
                                Money.of(4990, "BRL"),
                                NOON,
                                NOON,
                                1,
                                null,
                                callbackKey)));
    }
}
