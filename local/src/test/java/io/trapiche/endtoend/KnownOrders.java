package io.trapiche.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service knows of the orders of an account, beside what the sandbox has. */
record KnownOrders(ServiceProcess service, String account) {

    boolean areThoseOfVtex() {
        return known().equals(inVtex());
    }

    /** Statuses by order id. */
    Map<String, String> inVtex() {
        Map<String, String> orders = new TreeMap<>();
        new SandboxOrders(service.sandboxUrl())
                .of(account)
                .forEach(
                        order ->
                                orders.put(
                                        order.path("orderId").asString(),
                                        order.path("status").asString()));
        return orders;
    }

    /** Statuses by order id. */
    Map<String, String> known() {
        Map<String, String> orders = new TreeMap<>();
        JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()))
                .sql(
                        "SELECT vtex_order_id, phase FROM order_view WHERE kind = 'OMS_ORDER' AND account = ?")
                .param(account)
                .query(
                        row -> {
                            orders.put(row.getString(1), row.getString(2));
                        });
        return orders;
    }

    /** What a component of health says of the account; missing when it is well. */
    JsonNode attention(String component) {
        return JsonMapper.shared()
                .readTree(managed("health/attention"))
                .path("components")
                .path(component)
                .path("details")
                .path(account);
    }

    String managed(String what) {
        try {
            return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + what)
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
