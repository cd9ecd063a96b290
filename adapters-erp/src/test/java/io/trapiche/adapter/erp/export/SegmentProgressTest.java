package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.export.SegmentProgress.Owing;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentProgressTest {

    private static final AccountName ONE = new AccountName("lojademo");
    private static final AccountName OTHER = new AccountName("mercadinho");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SegmentProgress progress = SegmentProgress.at(new EventPosition(790, 2));

    @Test
    void without_anybody_held_it_is_written_as_ever() {
        assertThat(progress).hasToString("790:2");
        assertThat(SegmentProgress.parse("790:2")).contains(progress);
        assertThat(SegmentProgress.parse("0:0")).contains(SegmentProgress.START);
    }

    @Test
    void who_is_held_is_written_behind_the_position() {
        SegmentProgress held =
                progress.holding(Set.of(OTHER), NOON)
                        .reaching(new EventPosition(800, 1))
                        .holding(Set.of(ONE, OTHER), NOON.plusMillis(1))
                        .reaching(new EventPosition(812, 7));

        assertThat(held)
                .hasToString(
                        "812:7 held lojademo=800:1@2026-03-02T12:00:00.001Z"
                                + " mercadinho=790:2@2026-03-02T12:00:00Z");
        assertThat(SegmentProgress.parse(held.toString())).contains(held);
    }

    @Test
    void whoever_has_caught_up_is_held_no_longer() {
        SegmentProgress held =
                progress.holding(Set.of(ONE), NOON).reaching(new EventPosition(812, 7));

        assertThat(held.catchingUp(ONE, new EventPosition(800, 1)).held())
                .isEqualTo(Map.of(ONE, new Owing(new EventPosition(800, 1), NOON)));
        assertThat(held.catchingUp(ONE, held.position()))
                .isEqualTo(SegmentProgress.at(new EventPosition(812, 7)));
        assertThat(held.catchingUp(OTHER, held.position())).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "812",
                "812:7 ",
                "812:7 held",
                "812:7 held ",
                "812:7 held lojademo",
                "812:7 held lojademo=800:1",
                "812:7 held lojademo=800@2026-03-02T12:00:00Z",
                "812:7 held lojademo=800:1@noon",
                "812:7 held lojademo=800:1@2026-03-02T12:00:00Z ",
                "812:7 held LOJA=800:1@2026-03-02T12:00:00Z",
                "812:7 held a=1:1@2026-03-02T12:00:00Z a=2:1@2026-03-02T12:00:00Z",
                "812:7 waits lojademo=800:1@2026-03-02T12:00:00Z"
            })
    void nothing_else_is_read(String text) {
        assertThat(SegmentProgress.parse(text)).isEmpty();
    }
}
