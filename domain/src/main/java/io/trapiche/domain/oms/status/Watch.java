package io.trapiche.domain.oms.status;

import java.time.Instant;

/**
 * What an order is under.
 *
 * @param since when it came under it, as far as VTEX's document tells: the moment of VTEX's last
 *     change, or of the reading that first showed it
 */
public record Watch(Watchdog watchdog, Instant since) {}
