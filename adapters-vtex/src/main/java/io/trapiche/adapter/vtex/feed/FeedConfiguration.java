package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.feed.wire.FeedConfigPayload;
import io.trapiche.adapter.vtex.feed.wire.FeedConfigPayload.QueuePayload;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.signal.SignalConfiguration;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.domain.shared.AccountName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The feed's configuration. */
public final class FeedConfiguration implements SignalConfiguration {

    private static final Routes ROUTES =
            new Routes(VtexRoute.READ_FEED_CONFIG, VtexRoute.CONFIGURE_FEED, VtexRoute.REMOVE_FEED);

    private final FeedSettings settings;
    private final Function<AccountName, SignalFilter> filters;

    public FeedConfiguration(FeedSettings settings, Function<AccountName, SignalFilter> filters) {
        this.settings = settings;
        this.filters = filters;
    }

    @Override
    public Routes routes() {
        return ROUTES;
    }

    @Override
    public SignalFilter filter(AccountName account) {
        return filters.apply(account);
    }

    @Override
    public Object payload(AccountName account) {
        return new FeedConfigPayload(
                filter(account).payload(),
                new QueuePayload(
                        Math.toIntExact(settings.visibilityTimeout().toSeconds()),
                        Math.toIntExact(settings.retention().toSeconds())));
    }

    @Override
    public @Nullable String difference(AccountName account, JsonView shown) {
        return filter(account).difference(shown.field("filter"));
    }

    /** As old as anything can be when VTEX does not tell; its guide has a second spelling. */
    @Override
    public Duration waiting(JsonView shown) {
        if (shown.field("quantity").wholeNumber().orElse(1) == 0) {
            return Duration.ZERO;
        }
        BigDecimal age = shown.field("approximateAgeOfOldestMessageInSeconds").decimal();
        if (age == null) {
            age = shown.field("aproximateAgeOfOldestMessageInSeconds").decimal();
        }
        BigDecimal most = BigDecimal.valueOf(settings.retention().toSeconds());
        return age == null || age.signum() < 0 || age.compareTo(most) > 0
                ? settings.retention()
                : Duration.ofSeconds(age.longValue() + 1);
    }
}
