package io.trapiche.faults;

import io.trapiche.faults.audit.Auditor;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code collect} writes down what a running service, its engines and the sandbox show; {@code
 * audit} judges it.
 */
public final class FaultsApplication {

    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private FaultsApplication() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        String evidence = options.getOrDefault("--evidence", "");
        String command = args.length == 0 || evidence.isEmpty() ? "" : args[0];
        switch (command) {
            case "collect" -> collect(Path.of(evidence), options);
            case "audit" -> System.exit(audit(new Evidence(Path.of(evidence)), System.out));
            default -> {
                System.err.println(
                        "usage: faults/run audit --evidence DIR | collect --evidence DIR"
                                + " [--jdbc URL] [--kafka SERVERS] [--sandbox URL]");
                System.exit(WRONG_USE);
            }
        }
    }

    private static void collect(Path folder, Map<String, String> options) throws Exception {
        for (String part : List.of(Evidence.TABLES, Evidence.TOPICS, Evidence.SANDBOX)) {
            Files.createDirectories(folder.resolve(part));
        }
        ObjectNode run = JsonMapper.shared().createObjectNode();
        run.put("dumpedAt", Instant.now().toString());
        run.putObject("affiliates").put("feira", "FRD").put("bazar", "BZR");
        Files.writeString(folder.resolve(Evidence.RUN), run.toString());
        if (!Files.exists(folder.resolve(Evidence.SECRETS))) {
            Files.writeString(folder.resolve(Evidence.SECRETS), "[]");
        }
        Tables.write(
                options.getOrDefault(
                        "--jdbc", "jdbc:postgresql://127.0.0.1:15432/trapiche?user=trapiche"),
                folder.resolve(Evidence.TABLES));
        Topics.write(
                options.getOrDefault("--kafka", "127.0.0.1:9092"), folder.resolve(Evidence.TOPICS));
        SandboxState.write(
                options.getOrDefault("--sandbox", "http://127.0.0.1:8090"),
                List.of("lojademo", "mercadinho"),
                folder.resolve(Evidence.SANDBOX));
    }

    static int audit(Evidence evidence, PrintStream out) {
        List<Finding> findings = Auditor.audit(evidence);
        out.println("| Invariant | Order | Expected | Seen |\n|---|---|---|---|");
        findings.forEach(
                found ->
                        out.printf(
                                "| %s | %s | %s | %s |%n",
                                found.invariant(), found.order(), found.expected(), found.seen()));
        out.printf("%d findings%n", findings.size());
        return findings.isEmpty() ? 0 : BROKEN;
    }
}
