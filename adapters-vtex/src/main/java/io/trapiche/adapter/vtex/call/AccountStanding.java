package io.trapiche.adapter.vtex.call;

import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.domain.shared.AccountName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when VTEX begins to take an account's calls in another way, and logs it once. */
final class AccountStanding {

    private static final Logger LOG = LoggerFactory.getLogger(AccountStanding.class);

    private final AccountName account;
    private State state = State.ACTIVE;
    private Instant since;

    AccountStanding(AccountName account, Instant now) {
        this.account = account;
        this.since = now;
    }

    /**
     * Tells how it is now.
     *
     * @return since when it has been so
     */
    synchronized Instant noticed(State present, @Nullable Instant until, Instant now) {
        if (present != state) {
            state = present;
            since = now;
            log(until);
        }
        return since;
    }

    private void log(@Nullable Instant until) {
        if (state == State.ACTIVE) {
            LOG.info("calls of account {} are made again", account);
        } else {
            LOG.warn("calls of account {} stop until {}: {}", account, until, state);
        }
    }
}
