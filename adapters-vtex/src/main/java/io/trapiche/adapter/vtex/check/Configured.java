package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.domain.shared.AccountName;
import java.time.ZoneOffset;
import java.util.List;

/** What stands at VTEX for an account: its feed, its hook, its marketplaces, its clock. */
final class Configured {

    private Configured() {}

    static List<Finding> look(Probe probe, CheckedAccount account, VtexReply reply) {
        return switch (probe) {
            case ORDER -> List.of(zone(account));
            case CHANGES, CHANGE, LIST -> List.of();
            case FEED -> List.of(feed(account, reply));
            case HOOK -> List.of(hook(account, reply));
            case EXPRESSION -> TriedFilter.look(account, reply);
            case AFFILIATE -> affiliate(account.name(), reply);
        };
    }

    /** Nothing at VTEX tells it, and in the wrong one days are the wrong ones. */
    private static Finding zone(CheckedAccount account) {
        String told =
                "deliveries of account %s are told to VTEX, and read there, without an offset: in "
                        .formatted(account.name());
        return Finding.sound(
                account.timeZone().normalized().equals(ZoneOffset.UTC)
                        ? told
                                + "UTC; for a store elsewhere set trapiche.vtex.accounts.%s.time-zone"
                                        .formatted(account.name())
                        : told + account.timeZone());
    }

    private static Finding feed(CheckedAccount account, VtexReply reply) {
        if (!reply.isDone()) {
            return Finding.sound(
                    "account %s has no feed yet; the start configures it"
                            .formatted(account.name()));
        }
        JsonView config = reply.json().orElse(JsonView.MISSING);
        String difference = account.filter().difference(config.field("filter"));
        return difference == null
                ? Finding.sound("account %s has its feed".formatted(account.name()))
                : Finding.wrong(
                        "the feed of account %s is not as it is wished: %s"
                                .formatted(account.name(), difference),
                        "a feed that Trapiche has configured",
                        "use a key that nobody else's feed has: the start replaces the filter of this one");
    }

    private static Finding hook(CheckedAccount account, VtexReply reply) {
        if (!reply.isDone()) {
            return Finding.sound(
                    "account %s has no hook yet; the start sets it up".formatted(account.name()));
        }
        String url = reply.json().orElse(JsonView.MISSING).field("hook").field("url").textOr("");
        return url.equals(account.hookUrl())
                ? Finding.sound("account %s has its hook".formatted(account.name()))
                : Finding.unknown(
                        "the hook of account %s calls another address, and the start replaces it: see that nobody else needs it"
                                .formatted(account.name()));
    }

    private static List<Finding> affiliate(AccountName account, VtexReply reply) {
        return reply.isNotFound()
                ? List.of(
                        Finding.wrong(
                                "a marketplace of account %s has an affiliate id that VTEX does not know"
                                        .formatted(account),
                                "ids as in VTEX's Admin, below Marketplaces, Affiliates",
                                "mend trapiche.accounts.%s.marketplaces".formatted(account)))
                : List.of();
    }
}
