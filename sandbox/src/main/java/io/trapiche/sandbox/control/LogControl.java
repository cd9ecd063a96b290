package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.CallLog;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.journal.Journal;
import io.trapiche.sandbox.wire.Json;

/** Shows the calls VTEX's side received. */
public final class LogControl {
    private final CallLog log;
    private final Journal journal;

    public LogControl(CallLog log, Journal journal) {
        this.log = log;
        this.journal = journal;
    }

    Reply health() {
        return Reply.ok(Json.fields("status", "UP"));
    }

    /** What took effect, oldest first. */
    Reply journal() {
        return Reply.ok(journal.entries());
    }

    /**
     * The last thousand calls, or as many as {@code limit} says, and the counts of all, by account
     * and by route.
     */
    Reply calls(ControlCall call) {
        String limit = call.request().queryParam("limit").orElse("1000");
        return limit.matches("[0-9]{1,6}")
                ? Reply.ok(
                        Json.fields(
                                "accounts", log.totals(),
                                "counts", log.counts(),
                                "calls", log.last(Integer.parseInt(limit))))
                : Refusals.problem(400, "limit (expected: 0 to 999999)");
    }
}
