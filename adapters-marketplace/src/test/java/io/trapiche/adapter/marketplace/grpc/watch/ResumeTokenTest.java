package io.trapiche.adapter.marketplace.grpc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.marketplace.grpc.access.WatchedOrders;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTokenTest {

    private static final MarketplaceId FEIRA = new MarketplaceId("feira");
    private static final WatchedOrders ALL = new WatchedOrders(FEIRA, null);
    private static final WatchedOrders ONE = new WatchedOrders(FEIRA, new AccountName("loja"));
    private static final EventPosition POSITION = new EventPosition(Long.MAX_VALUE, 7);

    @Test
    void keeps_the_position() {
        assertThat(ResumeToken.read(ALL, ResumeToken.of(ALL, POSITION))).contains(POSITION);
    }

    @Test
    void stays_within_the_length_the_contract_promises() {
        assertThat(ResumeToken.of(ALL, POSITION)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void belongs_to_one_watch() {
        String token = ResumeToken.of(ONE, POSITION);

        assertThat(
                        List.of(
                                ResumeToken.read(ALL, token),
                                ResumeToken.read(
                                        new WatchedOrders(FEIRA, new AccountName("loj")), token),
                                ResumeToken.read(
                                        new WatchedOrders(
                                                new MarketplaceId("bazar"),
                                                new AccountName("loja")),
                                        token)))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void a_token_with_any_character_changed_is_none() {
        String token = ResumeToken.of(ALL, POSITION);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(ResumeToken.read(ALL, changed)).as(changed).isEmpty();
        }
    }

    @Test
    void nonsense_is_no_token() {
        assertThat(List.of("", "?", "AAAA", "A".repeat(10_000)))
                .allMatch(text -> ResumeToken.read(ALL, text).isEmpty());
    }
}
