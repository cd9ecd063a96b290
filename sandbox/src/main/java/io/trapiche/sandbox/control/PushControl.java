package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.push.PushLog;

/** Shows what OMS told the connectors. */
public final class PushControl {
    private final PushLog log;

    public PushControl(PushLog log) {
        this.log = log;
    }

    Reply list(ControlCall call) {
        return Reply.ok(log.of(call.account()));
    }
}
