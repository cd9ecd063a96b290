package io.trapiche.faults.rounds;

import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.collect.Collector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What a round sets its service up with: the marketplaces' tokens, and whatever else is secret. */
record Stage(Map<String, String> tokens) {

    static Stage of(RandomGenerator dice) {
        return new Stage(
                Map.of("feira", "feira-" + dice.nextLong(), "bazar", "bazar-" + dice.nextLong()));
    }

    List<String> arguments(int sandboxPort) throws GeneralSecurityException {
        List<String> arguments = new ArrayList<>();
        arguments.add("--sandbox-url=http://127.0.0.1:" + sandboxPort);
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getValue().getBytes(StandardCharsets.UTF_8));
            arguments.add(
                    "--trapiche.marketplaces.%s.token-sha256[0]=%s"
                            .formatted(token.getKey(), HexFormat.of().formatHex(hash)));
        }
        return arguments;
    }

    void writeSecrets(Path evidence) throws IOException {
        ArrayNode secrets = JsonMapper.shared().createArrayNode();
        tokens.forEach((name, token) -> secret(secrets, "token of " + name, token));
        for (String account : Collector.ACCOUNTS) {
            secret(secrets, "app token of " + account, "local-token-" + account);
            secret(
                    secrets,
                    "callback key of " + account,
                    "local-callback-key-of-" + account + "-known-to-everybody");
            secret(secrets, "hook secret of " + account, "local-hook-secret-" + account);
            secret(secrets, "log secret of " + account, "local-log-secret-" + account);
        }
        Files.writeString(evidence.resolve(Evidence.SECRETS), secrets.toString());
    }

    private static void secret(ArrayNode secrets, String name, String value) {
        secrets.addObject().put("name", name).put("value", value);
    }
}
