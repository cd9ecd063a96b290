package io.trapiche.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the figures below it were measured on. */
public final class MachineFacts {

    private static final List<String> SETTINGS =
            List.of(
                    "server_version",
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "wal_sync_method",
                    "shared_buffers",
                    "max_wal_size");

    private MachineFacts() {}

    public static void tell(Report report, Site site, Workspace workspace) throws IOException {
        try (Database database = site.service().statistics()) {
            tell(report, database, workspace.folder());
        }
    }

    public static void tell(Report report, Database database, Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
        rows.add(List.of("machine", machine()));
        rows.add(
                List.of(
                        "JDK",
                        System.getProperty("java.vendor.version") + ", " + Runtime.version()));
        rows.add(List.of("Kafka", AppInfoParser.getVersion()));
        for (String setting : SETTINGS) {
            rows.add(List.of("PostgreSQL `" + setting + "`", database.text("SHOW " + setting)));
        }
        rows.add(List.of("file system of the data", Files.getFileStore(folder).type()));
        report.table(List.of("fact", "value"), rows);
    }

    private static String machine() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores, %d GiB, %s %s %s, load average %s"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round((double) system.getTotalMemorySize() / (1L << 30)),
                        system.getName(),
                        system.getVersion(),
                        system.getArch(),
                        Report.decimal(system.getSystemLoadAverage(), 1));
    }
}
