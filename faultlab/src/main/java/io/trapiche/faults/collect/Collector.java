package io.trapiche.faults.collect;

import io.trapiche.faults.audit.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a run's witnesses are.
 *
 * @param jdbc of the service's database
 * @param kafka bootstrap servers
 * @param sandbox base URL
 */
public record Collector(String jdbc, String kafka, String sandbox) {

    public static final List<String> ACCOUNTS = List.of("lojademo", "mercadinho");

    /**
     * What can be seen from outside alone: the topics, then the sandbox.
     *
     * @param currencies by account, ISO 4217
     */
    public void writeFromOutside(Path evidence, Map<String, String> currencies)
            throws IOException, InterruptedException {
        Files.createDirectories(evidence.resolve(Evidence.TOPICS));
        Files.createDirectories(evidence.resolve(Evidence.SANDBOX));
        ObjectNode run = run();
        ObjectNode byAccount = run.putObject("currencies");
        currencies.forEach(byAccount::put);
        Files.writeString(evidence.resolve(Evidence.RUN), run.toString());
        Topics.write(kafka, evidence.resolve(Evidence.TOPICS));
        List<String> accounts = List.copyOf(currencies.keySet());
        SandboxState.write(sandbox, accounts, evidence.resolve(Evidence.SANDBOX));
    }

    private static ObjectNode run() {
        ObjectNode run = JsonMapper.shared().createObjectNode();
        run.put("dumpedAt", Instant.now().toString());
        run.putObject("affiliates").put("feira", "FRD").put("bazar", "BZR");
        return run;
    }

    /** The database first: what is committed later is then never missed. */
    public void write(Path evidence) throws IOException, SQLException, InterruptedException {
        for (String part : List.of(Evidence.TABLES, Evidence.TOPICS, Evidence.SANDBOX)) {
            Files.createDirectories(evidence.resolve(part));
        }
        Files.writeString(evidence.resolve(Evidence.RUN), run().toString());
        if (!Files.exists(evidence.resolve(Evidence.SECRETS))) {
            Files.writeString(evidence.resolve(Evidence.SECRETS), "[]");
        }
        Tables.write(jdbc, evidence.resolve(Evidence.TABLES));
        Topics.write(kafka, evidence.resolve(Evidence.TOPICS));
        SandboxState.write(sandbox, ACCOUNTS, evidence.resolve(Evidence.SANDBOX));
    }
}
