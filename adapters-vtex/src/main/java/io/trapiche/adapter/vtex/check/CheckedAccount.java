package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to look at.
 *
 * @param logins what the service may show to VTEX, in the order it is tried; empty for none
 * @param credentialSetting what is to be set where there are none
 * @param access by which API its orders are looked at
 * @param timeZone of moments without an offset
 * @param filter what its feed and hook are to tell of
 * @param hookUrl where its hook is to call; null where it is to have none
 */
public record CheckedAccount(
        AccountName name,
        List<Login> logins,
        String credentialSetting,
        OrdersAccess access,
        ZoneId timeZone,
        SignalFilter filter,
        @Nullable String hookUrl,
        Set<AffiliateId> affiliates) {

    public CheckedAccount {
        logins = List.copyOf(logins);
        affiliates = Set.copyOf(affiliates);
    }

    /**
     * One of the account's credentials.
     *
     * @param setting its name in the settings
     */
    public record Login(String setting, VtexCredentials credentials) {}
}
