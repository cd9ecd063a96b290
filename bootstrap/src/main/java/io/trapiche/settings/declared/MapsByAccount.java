package io.trapiche.settings.declared;

import io.trapiche.application.checking.port.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** Settings with a value for each account: an account that nobody named takes no part. */
final class MapsByAccount {

    private static final String ACCOUNTS = "trapiche.accounts";

    private static final List<String> ALL =
            List.of(
                    "trapiche.vtex.placement.absent-values",
                    "trapiche.vtex.placement.price-divergence-allowance-rate");

    private MapsByAccount() {}

    /** None where no account is set: local mode brings its own. */
    static List<String> faults(Binder binder) {
        Set<String> accounts = keys(binder, ACCOUNTS);
        return accounts.isEmpty()
                ? List.of()
                : ALL.stream().flatMap(map -> faults(map, binder, accounts)).toList();
    }

    private static Stream<String> faults(String map, Binder binder, Set<String> accounts) {
        return keys(binder, map).stream()
                .filter(account -> !accounts.contains(account))
                .map(account -> map + "." + account + ": " + fault(account, accounts));
    }

    private static String fault(String account, Set<String> accounts) {
        return NearestName.of(account, accounts.stream())
                .map(meant -> "no such account (did you mean " + meant + "?)")
                .orElse("no such account (expected: one below " + ACCOUNTS + ")");
    }

    private static Set<String> keys(Binder binder, String map) {
        try {
            return new TreeSet<>(
                    binder.bind(map, Bindable.mapOf(String.class, Object.class))
                            .orElseGet(Map::of)
                            .keySet());
        } catch (BindException unreadable) {
            return Set.of();
        }
    }
}
