package io.trapiche.adapter.vtex;

import io.trapiche.application.vtex.port.VtexAccountNeeds;
import io.trapiche.domain.shared.AccountName;
import java.util.ArrayList;
import java.util.List;

/** Finds what is missing of accounts' settings; {@link AccountCheck} finds what is wrong. */
final class AccountNeeds implements VtexAccountNeeds {

    private static final String NOT_CALLED = "VTEX is not called, and the account's work is held";
    private static final String NO_ADDRESS =
            "no address can be signed, and orders wait to be placed and approved";
    private static final String NO_HOOK = "the hook is not set up; the feed is read all the same";

    private final VtexAccounts accounts;
    private final boolean hookEnabled;

    AccountNeeds(VtexAccounts accounts, boolean hookEnabled) {
        this.accounts = accounts;
        this.hookEnabled = hookEnabled;
    }

    @Override
    public List<AccountName> accounts() {
        return accounts.names();
    }

    @Override
    public List<MissingSetting> lacking(AccountName account) {
        VtexProperties.Account settings = accounts.settings(account);
        Lacks lacks = new Lacks(account);
        if (!settings.hasCookie()) {
            lacks.unless(settings.hasAppKey(), AccountSetting.APP_KEY, NOT_CALLED);
            lacks.unless(settings.hasAppToken(), AccountSetting.APP_TOKEN, NOT_CALLED);
        }
        lacks.unless(!settings.callbackKeys().isEmpty(), AccountSetting.CALLBACK_KEYS, NO_ADDRESS);
        lacks.unless(settings.hasCallbackKey(), AccountSetting.CALLBACK_KEY, NO_ADDRESS);
        boolean hooked = !hookEnabled || !settings.hookSecrets().isEmpty();
        lacks.unless(hooked, AccountSetting.HOOK_SECRETS, NO_HOOK);
        return lacks.found;
    }

    private record Lacks(AccountName account, List<MissingSetting> found) {

        Lacks(AccountName account) {
            this(account, new ArrayList<>());
        }

        void unless(boolean there, AccountSetting setting, String consequence) {
            if (!there) {
                String name = VtexPropertiesCheck.PREFIX + setting.of(account.value());
                found.add(new MissingSetting(name, consequence));
            }
        }
    }
}
