package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.flow.FlowSettings;
import io.trapiche.domain.flow.FlowTimings;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.shared.AccountZones;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are carried on.
 *
 * @param callbackDeadline after which a result that VTEX owes is looked for
 * @param firstRetry first pause after a failed submission or approval; doubles each time
 * @param longestRetry limit of that doubling
 * @param slowRetry pause between submissions that only the seller can help (EOI002)
 * @param sellerRetry first pause between approvals while the seller has to authorize (EOI011)
 * @param sellerWait after which such an order is parked
 * @param readAgain first pause before an order that owes a change is read again
 * @param confirmCancellation whether a cancellation that VTEX shows as requested is confirmed by a
 *     second call; VTEX does not document which of its flows want one
 * @param withoutDivergenceRule what follows EOI003; VTEX contradicts itself on what a seller
 *     without a divergence rule gets
 * @param innerCodes what a cause behind EOI001 means, by its code, beside the documented ones; VTEX
 *     lists FMT001 to FMT004 without a meaning
 */
@ConfigurationProperties("trapiche.flow")
public record FlowProperties(
        @DefaultValue("60s") Duration callbackDeadline,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("10m") Duration longestRetry,
        @DefaultValue("30m") Duration slowRetry,
        @DefaultValue("15m") Duration sellerRetry,
        @DefaultValue("7d") Duration sellerWait,
        @DefaultValue("30s") Duration readAgain,
        @DefaultValue("true") boolean confirmCancellation,
        @DefaultValue("park") WithoutDivergenceRule withoutDivergenceRule,
        @DefaultValue Map<String, String> innerCodes) {

    /** What follows EOI003. */
    public enum WithoutDivergenceRule {
        /** A person has to look. */
        PARK,
        /** Sent again slowly, as the seller may add a rule. */
        RETRY
    }

    public FlowProperties {
        innerCodes = Map.copyOf(new TreeMap<>(innerCodes));
        SettingFaults faults = new SettingFaults("trapiche.flow");
        new TreeMap<>(
                        Map.of(
                                "callback-deadline", callbackDeadline,
                                "first-retry", firstRetry,
                                "longest-retry", longestRetry,
                                "slow-retry", slowRetry,
                                "seller-retry", sellerRetry,
                                "seller-wait", sellerWait,
                                "read-again", readAgain))
                .forEach(faults::positive);
        faults.notShorter("longest-retry", longestRetry, "first-retry", firstRetry);
        faults.notShorter("seller-wait", sellerWait, "seller-retry", sellerRetry);
        innerCodes.forEach(
                (inner, code) ->
                        faults.expect(
                                IntegrationCode.of(code) != IntegrationCode.OTHER,
                                "inner-codes." + inner,
                                "a code of VTEX's guide"));
        faults.failIfAny();
    }

    public FlowSettings settings(AccountZones zones) {
        return new FlowSettings(timings(), classification(), confirmCancellation, zones);
    }

    private FlowTimings timings() {
        return new FlowTimings(
                callbackDeadline,
                firstRetry,
                longestRetry,
                slowRetry,
                sellerRetry,
                sellerWait,
                readAgain);
    }

    private Classification classification() {
        Classification documented = Classification.DEFAULT.withInnerCodes(innerCodes);
        return withoutDivergenceRule == WithoutDivergenceRule.RETRY
                ? documented.taking(IntegrationCode.EOI003.name(), IntegrationCode.EOI002)
                : documented;
    }
}
