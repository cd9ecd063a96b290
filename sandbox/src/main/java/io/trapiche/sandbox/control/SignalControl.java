package io.trapiche.sandbox.control;

import io.trapiche.sandbox.events.Subscriber;
import io.trapiche.sandbox.feed.FeedCounts;
import io.trapiche.sandbox.feed.Feeds;
import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.hook.Hooks;
import io.trapiche.sandbox.http.Access;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.listing.OrderIndex;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Does to a feed and a hook what VTEX and whoever else has the key do in silence, and sets how far
 * the index is behind.
 */
public final class SignalControl {
    private static final long LONGEST_LAG = 86_400_000;

    private final Access access;
    private final Feeds feeds;
    private final Hooks hooks;
    private final OrderIndex index;

    public SignalControl(Access access, Feeds feeds, Hooks hooks, OrderIndex index) {
        this.access = access;
        this.feeds = feeds;
        this.hooks = hooks;
        this.index = index;
    }

    Reply feed(ControlCall call) {
        FeedCounts counts = feeds.counts(subscriber(call));
        return Reply.ok(
                Json.fields(
                        "readAgain", counts.readAgain(), "staleHandles", counts.staleHandles()));
    }

    Reply deleteFeed(ControlCall call) {
        return reply(feeds.remove(subscriber(call)));
    }

    Reply deleteHook(ControlCall call) {
        return reply(hooks.remove(subscriber(call)));
    }

    /** Gives the feed another filter; what is queued stays. */
    Reply changeFeed(ControlCall call) {
        Shape shape = Shape.of(call.json().orElseGet(() -> Json.tree(List.of())));
        shape.expect("status", SignalControl::isTexts, "a list of texts");
        shape.onlyFields(Set.of("status"));
        return shape.violations().isEmpty()
                ? reply(feeds.refilter(subscriber(call), filter(shape.node())))
                : Refusals.badRequest(shape.violations());
    }

    /** Lets the hook call elsewhere, which is not pinged. */
    Reply changeHook(ControlCall call) {
        Shape shape = Shape.of(call.json().orElseGet(() -> Json.tree(List.of())));
        shape.text("url");
        shape.onlyFields(Set.of("url"));
        return shape.violations().isEmpty()
                ? reply(hooks.redirect(subscriber(call), shape.node().path("url").stringValue()))
                : Refusals.badRequest(shape.violations());
    }

    Reply index(ControlCall call) {
        return Reply.ok(Json.fields("lagMillis", index.lag(call.account()).toMillis()));
    }

    Reply lagIndex(ControlCall call) {
        Shape shape = Shape.of(call.json().orElseGet(() -> Json.tree(List.of())));
        shape.expect(
                "lagMillis",
                lag ->
                        lag.canConvertToLong()
                                && lag.longValue() >= 0
                                && lag.longValue() <= LONGEST_LAG,
                "a whole number, 0 to " + LONGEST_LAG);
        shape.onlyFields(Set.of("lagMillis"));
        if (!shape.violations().isEmpty()) {
            return Refusals.badRequest(shape.violations());
        }
        index.setLag(call.account(), Duration.ofMillis(shape.node().path("lagMillis").longValue()));
        return index(call);
    }

    private Subscriber subscriber(ControlCall call) {
        return new Subscriber(call.account(), access.of(call.account()).orElseThrow().appKey());
    }

    private static ChangeFilter filter(JsonNode body) {
        return ChangeFilter.byStatus(
                body.path("status").valueStream().map(JsonNode::stringValue).toList());
    }

    private static boolean isTexts(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private static Reply reply(boolean done) {
        return done ? Reply.empty(204) : Refusals.problem(404, "Nothing is configured");
    }
}
