package io.trapiche.adapter.vtex.call;

import io.trapiche.domain.shared.AccountName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a route.
 *
 * @param path values of the route's path variables, not encoded
 * @param query query parameters, not encoded
 * @param body written as JSON; null for none
 */
public record VtexCall(
        AccountName account,
        VtexRoute route,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable Object body) {

    public VtexCall {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    public static VtexCall of(AccountName account, VtexRoute route) {
        return new VtexCall(account, route, Map.of(), Map.of(), null);
    }

    public VtexCall path(String name, String value) {
        return new VtexCall(account, route, with(path, name, value), query, body);
    }

    public VtexCall query(String name, String value) {
        return new VtexCall(account, route, path, with(query, name, value), body);
    }

    public VtexCall body(Object payload) {
        return new VtexCall(account, route, path, query, payload);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(map);
        all.put(name, value);
        return all;
    }

    /** Path, query and body may tell of a person. */
    @Override
    public String toString() {
        return route.toString();
    }
}
