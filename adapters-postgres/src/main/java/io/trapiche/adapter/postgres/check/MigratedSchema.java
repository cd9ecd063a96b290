package io.trapiche.adapter.postgres.check;

import io.trapiche.adapter.postgres.check.SchemaState.Schema;
import io.trapiche.application.checking.port.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.ValidateOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A schema that has been migrated: how far, and whether the role may go on with it. */
final class MigratedSchema {

    private final Schema schema;
    private final DataSource connections;

    MigratedSchema(Schema schema, DataSource connections) {
        this.schema = schema;
        this.connections = connections;
    }

    /**
     * The tables that whoever migrated the schema has made.
     *
     * @param owned whether the role may change them
     * @param closed those that the role may not read and write; null for none
     */
    private record Tables(String owner, boolean owned, @Nullable String closed) {}

    List<Finding> look(JdbcClient database) {
        Tables tables = tables(database);
        if (!schema.readable()) {
            return List.of(mayNotUse("flyway_schema_history"));
        }
        List<Finding> findings = new ArrayList<>();
        Flyway flyway = flyway();
        MigrationInfoService migrations = flyway.info();
        findings.add(version(migrations));
        flyway.validateWithResult()
                .invalidMigrations
                .forEach(invalid -> findings.add(changed(invalid)));
        if (migrations.pending().length > 0) {
            findings.addAll(rightsToMigrate(tables));
        }
        if (tables.closed() != null) {
            findings.add(mayNotUse(tables.closed()));
        }
        return findings;
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(connections)
                .defaultSchema(schema.name())
                .ignoreMigrationPatterns("*:pending", "*:future")
                .load();
    }

    private static Tables tables(JdbcClient database) {
        return database.sql(
                        """
                        select pg_get_userbyid(h.relowner) as owner,
                               pg_has_role(h.relowner, 'USAGE') as owned,
                               (select string_agg(t.relname, ', ' order by t.relname)
                                  from pg_class t
                                 where t.relnamespace = h.relnamespace and t.relowner = h.relowner
                                   and t.relkind = 'r' and t.oid <> h.oid
                                   and not (has_table_privilege(t.oid, 'SELECT')
                                            and has_table_privilege(t.oid, 'INSERT')
                                            and has_table_privilege(t.oid, 'UPDATE')
                                            and has_table_privilege(t.oid, 'DELETE'))) as closed
                          from pg_class h
                         where h.relname = 'flyway_schema_history'
                           and h.relnamespace = to_regnamespace(quote_ident(current_schema()))
                        """)
                .query(Tables.class)
                .single();
    }

    private Finding version(MigrationInfoService migrations) {
        Optional<LaterSchema> later = LaterSchema.of(migrations);
        if (later.isPresent()) {
            return Finding.wrong(
                    schema.shown() + " " + later.get().told(),
                    LaterSchema.EXPECTED,
                    LaterSchema.mend());
        }
        String at = schema.shown() + " is at version " + version(migrations.current());
        int pending = migrations.pending().length;
        return Finding.sound(
                pending == 0
                        ? at + ", the newest"
                        : "%s; the next start makes %d more migration%s"
                                .formatted(at, pending, pending == 1 ? "" : "s"));
    }

    private static String version(@Nullable MigrationInfo current) {
        return current == null ? "0" : String.valueOf(current.getVersion());
    }

    private Finding changed(ValidateOutput invalid) {
        return Finding.wrong(
                "migration %s of %s is not the one of this version of Trapiche"
                        .formatted(invalid.version, schema.shown()),
                "the history that its migrations leave",
                "run the version that made the schema, or restore it from a backup");
    }

    private List<Finding> rightsToMigrate(Tables tables) {
        List<Finding> findings = new ArrayList<>();
        if (!schema.creatable()) {
            findings.add(schema.mayNotCreate("the next start makes migrations"));
        }
        if (!tables.owned()) {
            findings.add(
                    Finding.wrong(
                            "the tables in %s belong to %s, and role %s may not change them"
                                    .formatted(schema.shown(), tables.owner(), schema.role()),
                            "their owner, as the next start makes migrations",
                            "grant %s to %s".formatted(tables.owner(), schema.role())));
        }
        return findings;
    }

    private Finding mayNotUse(String closed) {
        return Finding.wrong(
                "role %s may not use these tables: %s".formatted(schema.role(), closed),
                "SELECT, INSERT, UPDATE and DELETE",
                "grant them on all tables in schema %s to %s"
                        .formatted(schema.name(), schema.role()));
    }
}
