package io.trapiche.adapter.vtex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FeedSettingsTest {

    private static final FeedSettings SETTINGS =
            new FeedSettings(2, Duration.ofMinutes(5), Duration.ofDays(7));

    private final VtexStubWorld world = new VtexStubWorld();
    private final VtexOrderFeed feed = new VtexOrderFeed(world.calls(), SETTINGS);

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
    void the_feed_is_configured_with_the_times_of_the_settings() {
        FeedConfiguration configuration =
                new FeedConfiguration(SETTINGS, _ -> SignalFilter.byDefault());

        assertThat(VtexJson.text(VtexJson.whole(configuration.payload(world.account()))))
                .contains("\"visibilityTimeoutInSeconds\":300")
                .contains("\"MessageRetentionPeriodInSeconds\":604800");
    }
}
