package io.trapiche.faults.soak;

import io.trapiche.faults.collect.Collector;
import io.trapiche.start.LocalCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sellers of a soak: local mode's two, and as many more as are wanted. */
public final class SoakAccounts {

    /** Of so many accounts one has the feed alone. */
    private static final int FEED_ALONE = 3;

    private SoakAccounts() {}

    /** At least local mode's. */
    public static List<String> names(int accounts) {
        return Stream.concat(
                        Collector.ACCOUNTS.stream(),
                        IntStream.rangeClosed(Collector.ACCOUNTS.size() + 1, accounts)
                                .mapToObj("loja-%02d"::formatted))
                .toList();
    }

    /** Whether VTEX's hook is set up for it. */
    public static boolean hasHook(String account) {
        return Collector.ACCOUNTS.contains(account)
                || Integer.parseInt(account.substring("loja-".length())) % FEED_ALONE != 0;
    }

    /** What the service has to be set up with beside local mode's accounts. */
    static List<String> settings(List<String> accounts) {
        List<String> settings = new ArrayList<>();
        accounts.stream()
                .filter(account -> !Collector.ACCOUNTS.contains(account))
                .forEach(account -> add(settings, account));
        return settings;
    }

    private static void add(List<String> settings, String account) {
        String vtex = "--trapiche.vtex.accounts." + account;
        String seller = "--trapiche.accounts." + account;
        settings.add(vtex + ".app-key=" + LocalCredentials.appKey(account));
        settings.add(vtex + ".app-token=" + LocalCredentials.appToken(account));
        settings.add(vtex + ".callback-keys.soak=" + LocalCredentials.callbackKey(account));
        settings.add(vtex + ".callback-key=soak");
        if (hasHook(account)) {
            settings.add(vtex + ".hook-secrets=" + LocalCredentials.hookSecret(account));
        }
        settings.add(seller + ".currency=BRL");
        settings.add(seller + ".marketplaces.feira=FRD");
        settings.add(seller + ".marketplaces.bazar=BZR");
    }
}
