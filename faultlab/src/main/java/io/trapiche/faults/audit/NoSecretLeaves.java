package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** No secret and no card data in a topic, a table, a log or an error. */
final class NoSecretLeaves implements Invariant {

    private static final int SHORTEST = 8;
    private static final Pattern CARD_DATA =
            Pattern.compile(
                    "\"(firstDigits|lastDigits|cardNumber|cardHolder|redemptionCode)\"\\s*:\\s*\"[^\"]+",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "I13";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Map<String, String> secrets = secrets(evidence);
        return Stream.concat(
                        Stream.of(Evidence.TOPICS, Evidence.TABLES, Evidence.LOGS)
                                .flatMap(folder -> evidence.files(folder).stream()),
                        Stream.of(evidence.folder().resolve(Evidence.CLIENT)))
                .flatMap(file -> search(evidence, file, secrets));
    }

    /** By value: those the run made, addresses' ends, and what stands in VTEX's documents. */
    private static Map<String, String> secrets(Evidence evidence) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (JsonNode secret : evidence.document(Evidence.SECRETS)) {
            secrets.put(text(secret, "value"), text(secret, "name"));
        }
        for (JsonNode entry : evidence.journal()) {
            String address = text(entry, "detail");
            if (text(entry, "what").startsWith("asked-to-")) {
                String end = address.substring(address.lastIndexOf('/') + 1);
                secrets.putIfAbsent(end, "end of a callback address");
            }
        }
        for (JsonNode order : evidence.vtexOrders()) {
            JsonNode payment = order.path("document").path("paymentData");
            payment.findValuesAsString("redemptionCode")
                    .forEach(code -> secrets.put(code, "gift card's code"));
            payment.findValuesAsString("authorizationToken")
                    .forEach(token -> secrets.put(token, "payment connector's token"));
        }
        secrets.keySet().removeIf(value -> value.length() < SHORTEST);
        return secrets;
    }

    private Stream<Finding> search(Evidence evidence, Path file, Map<String, String> secrets) {
        String content = Evidence.text(file).replace("\\", "");
        String place = evidence.folder().relativize(file).toString();
        Map<String, Integer> seen = new LinkedHashMap<>();
        secrets.forEach(
                (value, name) -> {
                    int times = count(content, value);
                    if (times > 0) {
                        seen.merge(name, times, Integer::sum);
                    }
                });
        long cards = CARD_DATA.matcher(content).results().count();
        if (cards > 0) {
            seen.put("card data", Math.toIntExact(cards));
        }
        return seen.entrySet().stream()
                .map(one -> finding(place, "no " + one.getKey(), one.getValue() + " times"));
    }

    private static int count(String content, String value) {
        int times = 0;
        for (int at = content.indexOf(value); at >= 0; at = content.indexOf(value, at + 1)) {
            times++;
        }
        return times;
    }
}
