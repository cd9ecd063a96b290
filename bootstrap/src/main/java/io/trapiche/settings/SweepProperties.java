package io.trapiche.settings;

import io.trapiche.application.sweep.SweepSettings;
import io.trapiche.application.sweep.port.RestingOrders.Pace;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are found that stand still although nobody said so.
 *
 * @param every pause between two runs, of all instances together
 * @param most orders looked at in one run; each costs VTEX one reading at most
 * @param moving after how long an order is looked at in a state in which something is always to be
 *     done
 * @param waiting the same in a state that can wait for the customer, the seller or the ERP. An
 *     order is looked at again after twice the time, so that one that waits for a month costs five
 *     readings
 */
@ConfigurationProperties("trapiche.sweep")
public record SweepProperties(
        @DefaultValue("1m") Duration every,
        @DefaultValue("200") int most,
        @DefaultValue("15m") Duration moving,
        @DefaultValue("1d") Duration waiting) {

    public SweepProperties {
        if (!every.isPositive()
                || most < 1
                || !moving.isPositive()
                || waiting.compareTo(moving) < 0) {
            throw new IllegalArgumentException(
                    "trapiche.sweep: every, most, moving and waiting (expected: longer than"
                            + " nothing, at least one order, waiting at least as long as moving)");
        }
    }

    public SweepSettings settings() {
        return new SweepSettings(every, most, new Pace(moving, waiting));
    }
}
