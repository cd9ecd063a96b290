package io.trapiche.adapter.console.keys;

import io.trapiche.adapter.console.wire.CallbackKeyListPayload;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload.CallbackKeyPayload;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload.OrdersWithoutKeyPayload;
import io.trapiche.application.view.port.OrderViews.KeyUse;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Callback keys as operators see them: those of the settings, and those that open orders name. */
final class CallbackKeysMapper {

    private CallbackKeysMapper() {}

    static CallbackKeyListPayload keys(Map<String, Standing> configured, List<KeyUse> uses) {
        Map<@Nullable String, KeyUse> byKey = new HashMap<>();
        uses.forEach(use -> byKey.put(use.key(), use));
        KeyUse without = byKey.remove(null);
        return new CallbackKeyListPayload(
                Stream.concat(
                                configured.keySet().stream(),
                                uses.stream().flatMap(CallbackKeysMapper::key))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(key -> key(key, configured.get(key), byKey.get(key)))
                        .toList(),
                without == null
                        ? new OrdersWithoutKeyPayload(0, null)
                        : new OrdersWithoutKeyPayload(without.openOrders(), without.oldest()));
    }

    private static Stream<String> key(KeyUse use) {
        return Stream.ofNullable(use.key());
    }

    private static CallbackKeyPayload key(
            String key, @Nullable Standing standing, @Nullable KeyUse use) {
        return new CallbackKeyPayload(
                key,
                nameOf(standing),
                use == null ? 0 : use.openOrders(),
                use == null ? null : use.oldest(),
                use == null && standing != Standing.CURRENT);
    }

    private static String nameOf(@Nullable Standing standing) {
        return switch (standing) {
            case CURRENT -> "current";
            case CHECKING -> "checking";
            case COMPROMISED -> "compromised";
            case null -> "missing";
        };
    }
}
