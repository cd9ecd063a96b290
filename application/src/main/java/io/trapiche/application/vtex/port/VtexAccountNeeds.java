package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;
import java.util.List;

/** What accounts lack of the settings to work with VTEX. Answers at once. */
public interface VtexAccountNeeds {

    /** Every account of the settings, by name. */
    List<AccountName> accounts();

    /** What the account lacks; empty when it can do everything that it is to do. */
    List<MissingSetting> lacking(AccountName account);

    /**
     * A setting that is not made.
     *
     * @param name in full, as it is set; never a value
     * @param consequence what does not work for want of it, for people
     */
    record MissingSetting(String name, String consequence) {

        @Override
        public String toString() {
            return name + " (" + consequence + ")";
        }
    }
}
