package io.trapiche.domain.shared;

import java.time.ZoneId;

/** In which time zone an account dates what it tells without an offset. */
@FunctionalInterface
public interface AccountZones {

    ZoneId of(AccountName account);
}
