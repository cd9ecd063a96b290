package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;
import java.util.Map;

/** The callback keys that the settings name, without their secrets. Answers at once. */
@FunctionalInterface
public interface ConfiguredCallbackKeys {

    /** How each of the account's keys stands, by id; empty for an account without settings. */
    Map<String, Standing> of(AccountName account);

    /** What a key is good for. */
    enum Standing {
        /** It signs the next addresses, and its own are accepted. */
        CURRENT,
        /** It signs no more; its addresses are accepted. */
        CHECKING,
        /** Its addresses are refused. */
        COMPROMISED
    }
}
