package io.trapiche.start;

import io.trapiche.adapter.postgres.check.LaterSchema;
import org.flywaydb.core.Flyway;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates the schema, unless a later version of Trapiche did: that one is not gone back from. */
public final class MigrationAtStart implements FlywayMigrationStrategy {

    /**
     * Looks twice: while it waits for Flyway's lock, an instance of a later version may migrate.
     */
    @Override
    public void migrate(Flyway flyway) {
        refuseLater(flyway);
        var _ = flyway.migrate();
        refuseLater(flyway);
    }

    private static void refuseLater(Flyway flyway) {
        LaterSchema.of(flyway.info())
                .ifPresent(
                        later -> {
                            throw new Refused(later);
                        });
    }

    /** The start ends. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(LaterSchema later) {
            super("The database's schema " + later.told() + ".");
        }
    }

    /** Says it without a stack trace. */
    public static final class Told extends AbstractFailureAnalyzer<Refused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, Refused refused) {
            String way = LaterSchema.mend();
            return new FailureAnalysis(
                    String.valueOf(refused.getMessage()),
                    Character.toUpperCase(way.charAt(0))
                            + way.substring(1)
                            + " (docs/operating.md).",
                    refused);
        }
    }
}
