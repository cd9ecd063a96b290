package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.check.CheckedAccount.Login;
import io.trapiche.adapter.vtex.expression.FilterExpressions;
import io.trapiche.adapter.vtex.oms.ListedPage;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AffiliateId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one account: each of its credentials, route by route. */
final class AccountLook {

    /** No order has it: VTEX's ids of orders have no blank. */
    private static final String NO_ORDER = "trapiche check";

    private static final String BASE_URL = "trapiche.vtex.base-url";
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final VtexCallSettings settings;
    private final CheckedAccount account;
    private final Told told;
    private final List<Finding> findings = new ArrayList<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    AccountLook(VtexCallSettings settings, CheckedAccount account) {
        this.settings = settings;
        this.account = account;
        this.told = new Told(account);
    }

    List<Finding> look() {
        if (account.logins().isEmpty()) {
            return List.of(told.withoutCredentials());
        }
        for (Login login : account.logins()) {
            try (VtexCalls calls = calls(login)) {
                new Routes(calls, login).look();
                if (findings.contains(told.noAccount())) {
                    return findings;
                }
            } catch (VtexUnavailable none) {
                findings.add(
                        none.wasSent()
                                ? told.noAnswer(BASE_URL, none)
                                : told.leftInPeace(login, none));
                return findings;
            }
        }
        return findings;
    }

    private VtexCalls calls(Login login) {
        return new VtexCalls(
                settings,
                _ -> Optional.of(VtexKeys.only(login.credentials())),
                _ -> {},
                InstantSource.system(),
                System::nanoTime);
    }

    /** The routes of one login; what is denied or fails on one is looked at on the next. */
    private final class Routes {

        private final VtexCalls calls;
        private final Login login;
        private final List<String> allowed = new ArrayList<>();

        /** Something answered as only VTEX does, and let the key in. */
        private boolean known;

        Routes(VtexCalls calls, Login login) {
            this.calls = calls;
            this.login = login;
        }

        void look() {
            for (Probe probe : Probe.values()) {
                if (!look(probe)) {
                    break;
                }
            }
            if (!allowed.isEmpty()) {
                findings.add(told.allowed(login, allowed));
            }
        }

        /** Whether a further route tells anything. */
        private boolean look(Probe probe) {
            for (VtexCall call : calls(probe)) {
                if (System.nanoTime() - end > 0) {
                    findings.add(told.tooSlow(login));
                    return false;
                }
                VtexReply reply = calls.send(call);
                if (reply.status() == Told.UNKNOWN_KEY && !known) {
                    findings.add(told.unknownKey(login));
                    return false;
                }
                if (reply.isOfNoAccount()) {
                    findings.add(told.noAccount());
                    return false;
                }
                known |= (reply.isDone() && !reply.isPage()) || reply.isRefusalOfVtex();
                judge(probe, reply);
                if (Told.isDenial(reply)) {
                    // A key that VTEX does not know on one route is called no more for a while.
                    return reply.status() == Told.NO_RIGHT;
                }
            }
            return true;
        }

        private void judge(Probe probe, VtexReply reply) {
            Optional<Finding> fault =
                    reply.isNotFound() && !known
                            ? Optional.of(told.notOfVtex(probe, login))
                            : told.fault(probe, login, reply);
            fault.ifPresent(findings::add);
            if (fault.isEmpty() && !allowed.contains(probe.what())) {
                allowed.add(probe.what());
            }
            if (fault.isEmpty() && login.equals(account.logins().getFirst())) {
                findings.addAll(Configured.look(probe, account, reply));
            }
        }

        private List<VtexCall> calls(Probe probe) {
            VtexCall call = account.access().call(account.name(), probe.route());
            return switch (probe) {
                case ORDER ->
                        List.of(account.access().reading(account.name()).path("orderId", NO_ORDER));
                case CHANGES -> List.of(ofChanges(call));
                case CHANGE -> List.of(ofChanges(call).path("changeId", NO_ORDER));
                case FEED -> List.of(call);
                case HOOK -> account.hookUrl() == null ? List.of() : List.of(call);
                case EXPRESSION -> tests(account.filter().expression());
                case LIST ->
                        List.of(new ListedPage(null, 1, 1).call(account.name(), account.access()));
                case AFFILIATE ->
                        account.affiliates().stream()
                                .map(AffiliateId::value)
                                .sorted()
                                .map(id -> call.path("affiliateId", id))
                                .toList();
            };
        }

        /** The one call that is no {@code GET}: it sets nothing either. */
        private List<VtexCall> tests(@Nullable String expression) {
            return expression == null
                    ? List.of()
                    : List.of(FilterExpressions.sampleTest(account.name(), expression));
        }

        private VtexCall ofChanges(VtexCall call) {
            return call.path("orderId", NO_ORDER).query("an", account.name().value());
        }
    }
}
