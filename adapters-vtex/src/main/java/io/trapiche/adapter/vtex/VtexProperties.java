package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.adapter.vtex.json.VtexTimes;
import io.trapiche.domain.shared.AmountScale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of everything that has to do with VTEX, checked at start-up with every fault named.
 *
 * @param baseUrl where VTEX is, with {@code {account}} where the account's name belongs
 * @param publicBaseUrl where VTEX reaches this service: https, or http on this machine; no query
 * @param connectorName how this service introduces itself to VTEX
 * @param connectTimeout of a call
 * @param readTimeout of a call, its body included
 * @param concurrencyPerAccount calls that run at a time for one account
 * @param concurrencyWait how long a further call of an account waits for its turn
 * @param holdPause how long an account is not called whose credentials VTEX does not know, and a
 *     route that they may not call
 * @param feedPause before an empty feed is read again that told something just before; VTEX advises
 *     no less than five seconds
 * @param hookEnabled whether VTEX's hook is set up and kept for every account; the feed works
 *     without
 * @param accounts credentials by account name
 */
@ConfigurationProperties("trapiche.vtex")
public record VtexProperties(
        @DefaultValue("https://{account}.vtexcommercestable.com.br") String baseUrl,
        @DefaultValue("") String publicBaseUrl,
        @DefaultValue("Trapiche") String connectorName,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("16") int concurrencyPerAccount,
        @DefaultValue("2s") Duration concurrencyWait,
        @DefaultValue("5m") Duration holdPause,
        @DefaultValue("5s") Duration feedPause,
        @DefaultValue("false") boolean hookEnabled,
        @DefaultValue Budget budget,
        @DefaultValue Breaker breaker,
        @DefaultValue Inbound inbound,
        @DefaultValue Feed feed,
        @DefaultValue Hook hook,
        @DefaultValue Approval approval,
        @DefaultValue Map<String, Account> accounts) {

    public VtexProperties {
        publicBaseUrl = publicBaseUrl.replaceFirst("/+$", "");
        accounts = Map.copyOf(new TreeMap<>(accounts));
        VtexPropertiesCheck check = new VtexPropertiesCheck();
        check.urls(baseUrl, publicBaseUrl);
        check.name("connector-name", connectorName);
        check.positive("connect-timeout", connectTimeout);
        check.positive("read-timeout", readTimeout);
        check.positive("concurrency-wait", concurrencyWait);
        check.positive("hold-pause", holdPause);
        check.positive("feed-pause", feedPause);
        check.within("concurrency-per-account", concurrencyPerAccount, 1, 1_000);
        budget.check(check);
        breaker.check(check);
        inbound.check(check);
        feed.check(check);
        check.header("hook.header", hook.header());
        new TreeMap<>(accounts)
                .forEach((name, account) -> AccountCheck.check(check, name, account));
        check.failOnFaults();
    }

    /**
     * How fast an account is called at most. What VTEX bears in between is found out.
     *
     * @param callsPerMinute never exceeded; VTEX documents 6,000 a minute for reading orders
     * @param startingCallsPerMinute before VTEX has shown a limit, and within the former
     * @param headroomPercent left to others of a limit that VTEX has shown: the seller's Admin has
     *     the same one
     * @param throttlePause how long an account is not called after a 429 that names no time; VTEX
     *     advises a minute
     */
    public record Budget(
            @DefaultValue("6000") int callsPerMinute,
            @DefaultValue("1200") int startingCallsPerMinute,
            @DefaultValue("5") int headroomPercent,
            @DefaultValue("60s") Duration throttlePause) {

        private static final int MOST_CALLS = 10_000_000;

        private void check(VtexPropertiesCheck check) {
            check.within("budget.calls-per-minute", callsPerMinute, 1, MOST_CALLS);
            check.within(
                    "budget.starting-calls-per-minute",
                    startingCallsPerMinute,
                    1,
                    callsPerMinute < 1 ? MOST_CALLS : Math.min(callsPerMinute, MOST_CALLS));
            check.within("budget.headroom-percent", headroomPercent, 0, 90);
            check.positive("budget.throttle-pause", throttlePause);
        }
    }

    /**
     * When VTEX is left in peace.
     *
     * @param window so many last calls of an account are looked at
     * @param leastCalls fewer say nothing
     * @param failuresPercent so many of them had no answer, or one that says VTEX failed
     * @param openFor how long no call is made then; doubled each time the next calls fail too
     * @param longestOpen never longer than this
     */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("5") int leastCalls,
            @DefaultValue("50") int failuresPercent,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("2m") Duration longestOpen) {

        private static final int MOST = 1_000;

        private void check(VtexPropertiesCheck check) {
            check.within("breaker.window", window, 1, MOST);
            check.within("breaker.least-calls", leastCalls, 1, window < 1 ? MOST : window);
            check.within("breaker.failures-percent", failuresPercent, 1, 100);
            check.positive("breaker.open-for", openFor);
            check.notShorter("breaker.longest-open", longestOpen, "open-for", openFor);
        }
    }

    /**
     * What VTEX leaves open about its own calls.
     *
     * @param callbackStatus answers a processing result that is stored
     * @param pushPrefixes accepted before {@code /orders} when its order management calls
     */
    public record Inbound(
            @DefaultValue("200") int callbackStatus,
            @DefaultValue({"pvt", "pub"}) Set<String> pushPrefixes) {

        private static final Set<Integer> STATUSES = Set.of(200, 201, 202, 204);
        private static final Set<String> PREFIXES = Set.of("pvt", "pub");

        public Inbound {
            pushPrefixes = Set.copyOf(pushPrefixes);
        }

        private void check(VtexPropertiesCheck check) {
            check.that(
                    STATUSES.contains(callbackStatus),
                    "inbound.callback-status",
                    "expected: 200, 201, 202 or 204");
            check.that(
                    PREFIXES.containsAll(pushPrefixes),
                    "inbound.push-prefixes",
                    "expected: pvt, pub, both or none");
        }
    }

    /**
     * What VTEX leaves open about its feed.
     *
     * @param commitBatch most entries of one commit
     * @param visibilityTimeout how long what was read is hidden; whole seconds
     * @param retention how long VTEX keeps what was not read, and a feed that is told nothing;
     *     whole seconds
     * @param longestPause up to which a feed that stays empty is read ever less often; where {@code
     *     feed-pause} is longer, that holds
     * @param longestPauseBesideHook the same for an account whose hook is as it is wished, where
     *     the feed is there for what the hook misses: its pauses begin with the longest ones of
     *     other accounts
     */
    public record Feed(
            @DefaultValue("10") int commitBatch,
            @DefaultValue("60s") Duration visibilityTimeout,
            @DefaultValue("4d") Duration retention,
            @DefaultValue("1m") Duration longestPause,
            @DefaultValue("5m") Duration longestPauseBesideHook) {

        /** VTEX documents both. */
        private static final Duration SHORTEST_RETENTION = Duration.ofDays(4);

        private static final Duration LONGEST_RETENTION = Duration.ofDays(14);

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofHours(12);

        private void check(VtexPropertiesCheck check) {
            check.within("feed.commit-batch", commitBatch, 1, 100);
            check.that(
                    isWhole(visibilityTimeout)
                            && visibilityTimeout.compareTo(SHORTEST) >= 0
                            && visibilityTimeout.compareTo(LONGEST) <= 0,
                    "feed.visibility-timeout",
                    "expected: 1s to 12h, in whole seconds");
            check.that(
                    isWhole(retention)
                            && retention.compareTo(SHORTEST_RETENTION) >= 0
                            && retention.compareTo(LONGEST_RETENTION) <= 0,
                    "feed.retention",
                    "expected: 4d to 14d, in whole seconds");
            check.positive("feed.longest-pause", longestPause);
            check.notShorter(
                    "feed.longest-pause-beside-hook",
                    longestPauseBesideHook,
                    "longest-pause",
                    longestPause);
        }

        private static boolean isWhole(Duration time) {
            return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /**
     * VTEX's hook.
     *
     * @param header in which VTEX sends the first of an account's {@code hook-secrets}
     */
    public record Hook(@DefaultValue("X-Trapiche-Hook") String header) {}

    /**
     * What VTEX leaves open about approvals.
     *
     * @param withAffiliateId whether an approval names the marketplace's affiliate id in its query
     */
    public record Approval(@DefaultValue("false") boolean withAffiliateId) {}

    /**
     * Which changes feed and hook of an account tell of. What they leave out nobody follows.
     *
     * @param statuses instead of those that are needed; VTEX tells of orders that come into one
     * @param expression JSONata over the order's document, instead of statuses, tried before it is
     *     set (docs/operating.md); VTEX is known to lose changes of status with it
     * @param disableSingleFire with an expression: whether an order is told of at every change that
     *     fits, or once
     */
    public record Filter(
            @DefaultValue List<String> statuses,
            @Nullable String expression,
            @DefaultValue("false") boolean disableSingleFire) {

        public Filter {
            statuses = List.copyOf(statuses);
        }

        static Filter none() {
            return new Filter(List.of(), null, false);
        }
    }

    /**
     * One account's credentials: a key pair or a cookie, and a second of either that VTEX is shown
     * when it denies the first. What is missing holds the account alone, what is wrong ends the
     * start.
     *
     * @param appKey name of its key pair
     * @param appToken secret of its key pair
     * @param authCookie instead of a key pair: value of {@code VtexIdclientAutCookie}
     * @param secondAppKey name of a second key pair; null for the same name with another token
     * @param secondAppToken secret of a second key pair
     * @param callbackKeys secrets by key id that sign the addresses which VTEX calls at; an address
     *     is good as long as its key is here and not called compromised
     * @param callbackKey id of the one that signs from now on
     * @param compromisedCallbackKeys ids of those whose addresses are good no more
     * @param hookSecrets what VTEX's hook sends in a header: the first is told to VTEX, all are
     *     accepted; without any the account has no hook
     * @param logSecrets in the path that VTEX's log screen reads, all accepted; without any the
     *     account has no such path
     * @param amounts what VTEX's integers count: hundredths whatever the currency, or ISO 4217
     *     minor units where an account proves to differ
     * @param timeZone of moments that VTEX wants, and tells, without an offset: of deliveries and
     *     of what happens to packages; left at UTC, an evening's delivery in São Paulo is told with
     *     the next day's date
     * @param filter which changes its feed and hook tell of
     * @param ordersFrom from which day or moment on its orders are wanted that were there before it
     *     was connected; without it none are. VTEX shows orders of two years
     * @param leaving whether its feed and hook are taken away and its orders followed no more; set
     *     it before the account is left out of the settings
     * @param ordersApi which of VTEX's two APIs of orders it has: the Orders API, or that of the
     *     PII data architecture
     * @param readingReason told to the PII data architecture with each reading of an order, which
     *     notes it down and shows persons in clear; without it they are masked
     * @param callbackSecret of earlier versions; refused
     * @param hookSecret of earlier versions; refused
     */
    public record Account(
            @Nullable String appKey,
            @Nullable String appToken,
            @Nullable String authCookie,
            @Nullable String secondAppKey,
            @Nullable String secondAppToken,
            @DefaultValue Map<String, String> callbackKeys,
            @Nullable String callbackKey,
            @DefaultValue Set<String> compromisedCallbackKeys,
            @DefaultValue List<String> hookSecrets,
            @DefaultValue List<String> logSecrets,
            @DefaultValue("hundredths") AmountScale amounts,
            @DefaultValue("UTC") ZoneId timeZone,
            @DefaultValue Filter filter,
            @Nullable String ordersFrom,
            @DefaultValue("false") boolean leaving,
            @DefaultValue("oms") OrdersApi ordersApi,
            @Nullable String readingReason,
            @Nullable String callbackSecret,
            @Nullable String hookSecret) {

        public Account {
            callbackKeys = Map.copyOf(callbackKeys);
            compromisedCallbackKeys = Set.copyOf(compromisedCallbackKeys);
            hookSecrets = List.copyOf(hookSecrets);
            logSecrets = List.copyOf(logSecrets);
        }

        /** Of an account that has no settings. */
        static Account none() {
            return new Account(
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of(),
                    null,
                    Set.of(),
                    List.of(),
                    List.of(),
                    AmountScale.HUNDREDTHS,
                    ZoneOffset.UTC,
                    Filter.none(),
                    null,
                    false,
                    OrdersApi.OMS,
                    null,
                    null,
                    null);
        }

        /** Empty when there is none that can be read. */
        Optional<Instant> wantedFrom() {
            return ordersFrom == null ? Optional.empty() : VtexTimes.read(ordersFrom, timeZone);
        }

        boolean hasCookie() {
            return isFilled(authCookie);
        }

        boolean hasAppKey() {
            return isFilled(appKey);
        }

        boolean hasAppToken() {
            return isFilled(appToken);
        }

        boolean hasCallbackKey() {
            return isFilled(callbackKey);
        }

        /** Secrets by key id, without those that are called compromised. */
        Map<String, String> signingKeys() {
            Map<String, String> good = new HashMap<>(callbackKeys);
            good.keySet().removeAll(compromisedCallbackKeys);
            return good;
        }

        static boolean isFilled(@Nullable String value) {
            return value != null && !value.isBlank();
        }

        @Override
        public String toString() {
            return "***";
        }
    }
}
