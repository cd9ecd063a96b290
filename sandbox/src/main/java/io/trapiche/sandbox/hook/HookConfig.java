package io.trapiche.sandbox.hook;

import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.Loopback;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a hook calls, with which headers, for which changes. */
record HookConfig(ChangeFilter filter, String url, Map<String, String> headers) {
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{0,1000}");
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "content-type", "expect", "host", "upgrade");

    HookConfig {
        headers = Map.copyOf(headers);
    }

    HookConfig calling(String other) {
        return new HookConfig(filter, other, headers);
    }

    static ChangeFilter.@Nullable Refusal refusal(JsonNode config) {
        ChangeFilter.Refusal refusal = ChangeFilter.refusal(config);
        if (refusal != null) {
            return refusal;
        }
        JsonNode hook = Json.anyCase(config, "hook");
        if (!Loopback.isCallable(hook.path("url").asString(""))) {
            return new ChangeFilter.Refusal(400, "Only https scheme is accepted");
        }
        return hook.path("headers").propertyStream().allMatch(HookConfig::isHeader)
                ? null
                : new ChangeFilter.Refusal(
                        400, "hook.headers (expected: names and values of request headers)");
    }

    private static boolean isHeader(Map.Entry<String, JsonNode> header) {
        return HEADER_NAME.matcher(header.getKey()).matches()
                && !RESERVED.contains(header.getKey().toLowerCase(Locale.ROOT))
                && header.getValue().isString()
                && HEADER_VALUE.matcher(header.getValue().stringValue()).matches();
    }

    static HookConfig of(JsonNode config) {
        JsonNode hook = Json.anyCase(config, "hook");
        Map<String, String> headers = new TreeMap<>();
        hook.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().stringValue()));
        return new HookConfig(ChangeFilter.of(config), hook.path("url").stringValue(), headers);
    }

    Map<String, @Nullable Object> document() {
        return Json.fields(
                "filter", filter.document(), "hook", Json.fields("url", url, "headers", headers));
    }
}
