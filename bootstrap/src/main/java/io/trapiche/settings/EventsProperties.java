package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are followed, and when it is said that they are not taken.
 *
 * @param warnAfter how long an open transaction may hold events back before the log names it
 * @param degradedAfter age of the oldest event not taken after which health is degraded
 * @param downAfter age after which health is down; readiness goes by PostgreSQL alone
 * @param rememberedOrders how many orders, and as many of VTEX's order management, are kept in
 *     memory for those who follow events, and once more for those who decide
 */
@ConfigurationProperties("trapiche.events")
public record EventsProperties(
        @DefaultValue("2s") Duration warnAfter,
        @DefaultValue("10s") Duration degradedAfter,
        @DefaultValue("10m") Duration downAfter,
        @DefaultValue("300") int rememberedOrders) {

    public EventsProperties {
        SettingFaults faults = new SettingFaults("trapiche.events");
        faults.positive("warn-after", warnAfter);
        faults.positive("degraded-after", degradedAfter);
        faults.notShorter("down-after", downAfter, "degraded-after", degradedAfter);
        faults.atLeast("remembered-orders", rememberedOrders, 1);
        faults.failIfAny();
    }
}
