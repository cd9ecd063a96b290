package io.trapiche.faults.collect;

import io.trapiche.faults.audit.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** The database first: what is committed later is then never missed. */
    public void write(Path evidence) throws IOException, SQLException, InterruptedException {
        for (String part : List.of(Evidence.TABLES, Evidence.TOPICS, Evidence.SANDBOX)) {
            Files.createDirectories(evidence.resolve(part));
        }
        ObjectNode run = JsonMapper.shared().createObjectNode();
        run.put("dumpedAt", Instant.now().toString());
        run.putObject("affiliates").put("feira", "FRD").put("bazar", "BZR");
        Files.writeString(evidence.resolve(Evidence.RUN), run.toString());
        if (!Files.exists(evidence.resolve(Evidence.SECRETS))) {
            Files.writeString(evidence.resolve(Evidence.SECRETS), "[]");
        }
        Tables.write(jdbc, evidence.resolve(Evidence.TABLES));
        Topics.write(kafka, evidence.resolve(Evidence.TOPICS));
        SandboxState.write(sandbox, ACCOUNTS, evidence.resolve(Evidence.SANDBOX));
    }
}
