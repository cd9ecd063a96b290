package io.trapiche.application.events.port;

import io.trapiche.domain.shared.AccountName;
import java.util.List;

/** The events of one account, for whoever left them out once. */
public interface EventsOfAccount {

    /**
     * The account's events after the position, in the order in which they became visible, at most
     * {@code limit}. Passes over everybody else's, so it takes the longer the older the position.
     */
    List<RecordedEvent> ofAccount(AccountName account, EventPosition after, int limit);
}
