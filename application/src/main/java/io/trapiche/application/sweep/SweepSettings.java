package io.trapiche.application.sweep;

import io.trapiche.application.sweep.port.RestingOrders.Pace;
import java.time.Duration;

/**
 * How orders that stand still are looked for.
 *
 * @param every pause between two runs
 * @param most orders looked at in one run
 */
public record SweepSettings(Duration every, int most, Pace pace) {}
