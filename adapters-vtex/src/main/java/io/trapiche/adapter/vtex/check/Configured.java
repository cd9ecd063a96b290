package io.trapiche.adapter.vtex.check;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.feed.WatchedStatuses;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.domain.shared.AccountName;
import java.util.List;

/** What stands at VTEX for an account: its feed, its hook, its marketplaces. */
final class Configured {

    private Configured() {}

    static List<Finding> look(Probe probe, CheckedAccount account, VtexReply reply) {
        return switch (probe) {
            case ORDER, CHANGES, CHANGE -> List.of();
            case FEED -> List.of(feed(account.name(), reply));
            case HOOK -> List.of(hook(account, reply));
            case AFFILIATE -> affiliate(account.name(), reply);
        };
    }

    private static Finding feed(AccountName account, VtexReply reply) {
        if (!reply.isDone()) {
            return Finding.sound(
                    "account %s has no feed yet; the first reading configures it"
                            .formatted(account));
        }
        JsonView config = reply.json().orElse(JsonView.MISSING);
        return WatchedStatuses.pass(config.field("filter"))
                ? Finding.sound("account %s has a feed with every status needed".formatted(account))
                : Finding.wrong(
                        "the feed of account %s leaves statuses out".formatted(account),
                        "a feed that Trapiche has configured",
                        "use a key that nobody else's feed has, or DELETE /api/orders/feed/config"
                                + " with this one: the first reading configures it anew");
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
