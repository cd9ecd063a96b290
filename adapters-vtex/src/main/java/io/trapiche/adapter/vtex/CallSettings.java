package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.BreakerSettings;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.pace.PaceSettings;

/** The settings of calls, as the calls know them. */
final class CallSettings {

    private CallSettings() {}

    static VtexCallSettings of(VtexProperties properties) {
        return new VtexCallSettings(
                properties.baseUrl(),
                properties.connectTimeout(),
                properties.readTimeout(),
                properties.concurrencyPerAccount(),
                properties.concurrencyWait(),
                pace(properties.budget()),
                properties.budget().throttlePause(),
                breaker(properties.breaker()),
                properties.holdPause());
    }

    private static PaceSettings pace(VtexProperties.Budget budget) {
        return new PaceSettings(
                budget.callsPerMinute(), budget.startingCallsPerMinute(), budget.headroomPercent());
    }

    private static BreakerSettings breaker(VtexProperties.Breaker breaker) {
        return new BreakerSettings(
                breaker.window(),
                breaker.leastCalls(),
                breaker.failuresPercent(),
                breaker.openFor(),
                breaker.longestOpen());
    }
}
