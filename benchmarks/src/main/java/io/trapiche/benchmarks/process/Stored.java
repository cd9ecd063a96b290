package io.trapiche.benchmarks.process;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * What is kept for a service, in bytes.
 *
 * @param postgres tables and indexes of its database
 * @param kafka its topics, on all brokers together
 */
public record Stored(long postgres, long kafka) {

    private static final String TOPICS = "trapiche.";

    public static Stored of(Service service) throws InterruptedException {
        try (Database database = service.database();
                Admin admin =
                        Admin.create(
                                Map.of(
                                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                        service.kafkaServers()))) {
            return new Stored(
                    database.number("select pg_database_size(current_database())"), topics(admin));
        }
    }

    private static long topics(Admin admin) throws InterruptedException {
        try {
            Collection<Integer> brokers =
                    admin.describeCluster().nodes().get().stream().map(node -> node.id()).toList();
            return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .mapToLong(Stored::topics)
                    .sum();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static long topics(LogDirDescription folder) {
        return folder.replicaInfos().entrySet().stream()
                .filter(replica -> replica.getKey().topic().startsWith(TOPICS))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    public Stored since(Stored before) {
        return new Stored(postgres - before.postgres, kafka - before.kafka);
    }
}
