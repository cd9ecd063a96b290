package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
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
        SettingFaults faults = new SettingFaults("trapiche.sweep");
        faults.positive("every", every);
        faults.atLeast("most", most, 1);
        faults.positive("moving", moving);
        faults.notShorter("waiting", waiting, "moving", moving);
        faults.failIfAny();
    }

    public SweepSettings settings() {
        return new SweepSettings(every, most, new Pace(moving, waiting));
    }
}
