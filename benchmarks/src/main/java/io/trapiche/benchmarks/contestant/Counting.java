package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Counters;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;

/** A PostgreSQL that counts statements. */
final class Counting {

    private Counting() {}

    /** A later start writes the settings file anew, but not what was altered by SQL. */
    static void prepare(Workspace workspace) {
        try (EmbeddedPostgreSql postgres =
                        EmbeddedPostgreSql.start(EngineSettings.in(workspace.postgres()));
                Database database =
                        Database.open(
                                postgres.jdbcUrl(EmbeddedPostgreSql.SUPERUSER),
                                EmbeddedPostgreSql.SUPERUSER)) {
            database.run(
                    "alter system set shared_preload_libraries = '%s'".formatted(Counters.MODULE));
            database.run("create extension " + Counters.MODULE);
            // After a checkpoint whole pages are logged; whether one falls into a run is chance.
            database.run("alter system set checkpoint_timeout = '1h'");
        }
    }
}
