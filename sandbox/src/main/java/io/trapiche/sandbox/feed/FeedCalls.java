package io.trapiche.sandbox.feed;

import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of the feed. */
public final class FeedCalls {
    /**
     * The most a read returns; VTEX documents no limit for commits, its queue service takes as many
     * at once.
     */
    private static final int MOST = 10;

    private final Feeds feeds;
    private final Duration defaultTimeout;

    public FeedCalls(Feeds feeds, Duration defaultTimeout) {
        this.feeds = feeds;
        this.defaultTimeout = defaultTimeout;
    }

    public Handler config() {
        return call ->
                feeds.find(call.subscriber())
                        .map(feed -> Reply.ok(document(feed)))
                        .orElseGet(FeedCalls::notConfigured);
    }

    private Map<String, @Nullable Object> document(Feeds.Feed feed) {
        Map<String, @Nullable Object> document = feed.config().document();
        document.put("quantity", feed.queue().size());
        document.put("approximateAgeOfOldestMessageInSeconds", feeds.ageOfOldest(feed));
        return document;
    }

    public Handler configure() {
        return call ->
                call.json()
                        .map(body -> configure(call, body))
                        .orElseGet(() -> Refusals.problem(400, "no JSON object"));
    }

    private Reply configure(Call call, JsonNode body) {
        ChangeFilter.Refusal refusal = FeedConfig.refusal(body);
        if (refusal != null) {
            return Refusals.problem(refusal.httpStatus(), refusal.reason());
        }
        feeds.configure(call.subscriber(), FeedConfig.of(body, defaultTimeout));
        return Reply.empty(200);
    }

    public Handler remove() {
        return call -> {
            boolean there = feeds.find(call.subscriber()).isPresent();
            return there && feeds.remove(call.subscriber()) ? Reply.empty(200) : notConfigured();
        };
    }

    public Handler read() {
        return call ->
                feeds.find(call.subscriber())
                        .map(feed -> read(call, feed, call.query().getOrDefault("maxlot", "10")))
                        .orElseGet(FeedCalls::notConfigured);
    }

    private Reply read(Call call, Feeds.Feed feed, String maxlot) {
        if (!maxlot.matches("[1-9][0-9]{0,3}")) {
            return Refusals.problem(400, "maxlot (expected: 1 to 10)");
        }
        int most = Math.min(MOST, Integer.parseInt(maxlot));
        return Reply.ok(
                feeds.read(call.subscriber(), feed, most).stream()
                        .map(FeedCalls::document)
                        .toList());
    }

    private static Map<String, @Nullable Object> document(FeedQueue.Reading reading) {
        var event = reading.item().event();
        return Json.fields(
                "eventId", event.eventId(),
                "handle", new Handle(reading.item().id(), reading.number()).text(),
                "domain", event.domain(),
                "state", event.state(),
                "lastState", event.lastState(),
                "orderId", event.orderId(),
                "lastChange", VtexTime.withZ(event.lastChange()),
                "currentChange", VtexTime.withZ(event.currentChange()));
    }

    public Handler commit() {
        return call ->
                feeds.find(call.subscriber())
                        .map(feed -> commit(call, feed))
                        .orElseGet(FeedCalls::notConfigured);
    }

    private Reply commit(Call call, Feeds.Feed feed) {
        JsonNode handles = call.json().map(object -> object.path("handles")).orElse(null);
        if (handles == null || !handles.isArray() || handles.size() > MOST) {
            return Refusals.problem(400, "handles (expected: a list of at most 10)");
        }
        List<Handle> known =
                handles.valueStream()
                        .flatMap(handle -> Handle.parse(handle.asString("")).stream())
                        .toList();
        feeds.commit(call.subscriber(), feed, known);
        return Reply.empty(200);
    }

    private static Reply notConfigured() {
        return Refusals.problem(404, "No feed is configured for this application key");
    }
}
