package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.check.CheckedAccount.Login;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.util.List;
import java.util.Optional;

/** What is told of an account: routes, statuses and names of settings, nothing that VTEX wrote. */
record Told(CheckedAccount account) {

    static final int UNKNOWN_KEY = 401;
    static final int NO_RIGHT = 403;

    private static final int THROTTLED = 429;
    private static final int TIMED_OUT = 408;
    private static final int SERVER_FAILED = 500;

    Finding withoutCredentials() {
        return Finding.unknown(
                "account %s is not looked at: it has no credentials (%s)"
                        .formatted(account.name(), account.credentialSetting()));
    }

    Finding noAnswer(String setting, VtexUnavailable none) {
        return Finding.wrong(
                "account %s: %s".formatted(account.name(), none.getMessage()),
                "an answer of VTEX within seconds",
                "mend %s, or let this machine reach it".formatted(setting));
    }

    /** After an answer that asks for a pause. */
    Finding leftInPeace(Login login, VtexUnavailable pause) {
        return Finding.unknown(
                "%s is not looked at further: %s".formatted(shown(login), pause.getMessage()));
    }

    Finding tooSlow(Login login) {
        return Finding.unknown(
                "%s is not looked at further: VTEX answers slowly".formatted(shown(login)));
    }

    Finding unknownKey(Login login) {
        return Finding.wrong(
                "VTEX does not know %s".formatted(shown(login)),
                "credentials of this account that are neither revoked nor run out",
                "mend " + login.setting());
    }

    Finding noAccount() {
        return Finding.wrong(
                "VTEX has no account " + account.name(),
                "the account's name as VTEX writes it",
                "mend the name below trapiche.accounts and trapiche.vtex.accounts");
    }

    Finding allowed(Login login, List<String> what) {
        return Finding.sound(
                "%s is accepted, and may read %s".formatted(shown(login), String.join(", ", what)));
    }

    /** Of the key that was used; one that was known before may not do this alone. */
    static boolean isDenial(VtexReply reply) {
        return reply.status() == NO_RIGHT || reply.status() == UNKNOWN_KEY;
    }

    /** It proves nothing of the key. */
    Finding notOfVtex(Probe probe, Login login) {
        return Finding.unknown(
                "%s is not seen on %s: the answer is 404 in another form than VTEX's, so see that trapiche.vtex.base-url leads there"
                        .formatted(shown(login), route(probe)));
    }

    /** Empty when the route was answered, were it by having nothing. */
    Optional<Finding> fault(Probe probe, Login login, VtexReply reply) {
        return switch (reply.status()) {
            case NO_RIGHT, UNKNOWN_KEY -> Optional.of(denied(probe, login));
            case THROTTLED, TIMED_OUT -> Optional.of(failed(probe, login, reply));
            default ->
                    reply.isPage() || isRedirect(reply) || reply.status() >= SERVER_FAILED
                            ? Optional.of(failed(probe, login, reply))
                            : Optional.empty();
        };
    }

    /** Of a proxy or a wrong base address; VTEX's API sends nobody elsewhere. */
    private static boolean isRedirect(VtexReply reply) {
        return reply.status() >= 300 && reply.status() < 400;
    }

    private Finding denied(Probe probe, Login login) {
        return probe.isNeeded()
                ? Finding.wrong(
                        "%s may not call %s".formatted(shown(login), route(probe)),
                        "a role with the resource " + probe.resource(),
                        "give the key such a role in VTEX's Admin")
                : Finding.unknown(
                        "%s may not read %s, so look at them in VTEX's Admin, or give it a role with %s for this look"
                                .formatted(shown(login), probe.what(), probe.resource()));
    }

    private Finding failed(Probe probe, Login login, VtexReply reply) {
        return Finding.unknown(
                "%s is not seen on %s: VTEX answers %d"
                        .formatted(shown(login), route(probe), reply.status()));
    }

    private VtexRoute route(Probe probe) {
        return account.access().api().route(probe.route());
    }

    private String shown(Login login) {
        return "account %s with %s".formatted(account.name(), login.setting());
    }
}
