package io.trapiche.adapter.vtex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedSettingsTest {

    private final VtexStubWorld world = new VtexStubWorld();
    private final VtexOrderFeed feed =
            new VtexOrderFeed(world.calls(), new FeedSettings(2, Duration.ofMinutes(5)));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void commits_are_no_larger_than_the_settings_say() {
        for (int i = 0; i < 3; i++) {
            world.stub().answerNext(Canned.of(200, ""));
        }

        feed.commit(world.account(), List.of("a", "b", "c", "", "d", "e"));

        assertThat(world.stub().received())
                .extracting(Received::body)
                .containsExactly(
                        "{\"handles\":[\"a\",\"b\"]}",
                        "{\"handles\":[\"c\",\"d\"]}",
                        "{\"handles\":[\"e\"]}");
    }

    @Test
    void the_feed_is_configured_with_the_visibility_timeout_of_the_settings() {
        world.stub().answerNext(Canned.of(404, ""), Canned.of(200, ""));

        feed.read(world.account());

        assertThat(world.stub().lastReceived().body())
                .contains("\"visibilityTimeoutInSeconds\":300");
    }
}
