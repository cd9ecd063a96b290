package io.trapiche.adapter.postgres.check;

import io.trapiche.application.checking.port.Finding;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the schema is there, or may be made. */
final class SchemaState implements PostgresCheck.Part {

    private final DataSource connections;

    SchemaState(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Where tables are made.
     *
     * @param name null when the role's search path leads to none
     * @param migrated whether Flyway's table is there
     * @param occupied whether there is anything else
     * @param readable whether the role may read Flyway's table
     */
    record Schema(
            String role,
            @Nullable String name,
            boolean creatable,
            boolean migrated,
            boolean occupied,
            boolean readable) {

        String shown() {
            return "schema " + name;
        }

        Finding mayNotCreate(String why) {
            return Finding.wrong(
                    "role %s may not create tables in %s".formatted(role, shown()),
                    "CREATE, as " + why,
                    "grant create on schema %s to %s".formatted(name, role));
        }
    }

    @Override
    public List<Finding> look(JdbcClient database) {
        Schema schema = schema(database);
        if (schema.name() == null) {
            return List.of(
                    Finding.wrong(
                            "the search_path of role %s leads to no schema"
                                    .formatted(schema.role()),
                            "a schema with USAGE and CREATE",
                            "create it, grant both, or name another one by currentSchema in "
                                    + DatabaseAddress.URL_SETTING));
        }
        return schema.migrated()
                ? new MigratedSchema(schema, connections).look(database)
                : List.of(fresh(schema));
    }

    private static Schema schema(JdbcClient database) {
        return database.sql(
                        """
                        select current_user as role,
                               s.name,
                               coalesce(has_schema_privilege(s.name, 'CREATE'), false) as creatable,
                               h.oid is not null as migrated,
                               exists (select from pg_class c
                                        where c.relnamespace = to_regnamespace(quote_ident(s.name))
                                          and not exists (select from pg_depend d
                                                           where d.objid = c.oid and d.deptype = 'e'))
                                   as occupied,
                               coalesce(has_table_privilege(h.oid, 'SELECT'), false) as readable
                          from (select current_schema()::text as name) s
                          left join pg_class h on h.relname = 'flyway_schema_history'
                           and h.relnamespace = to_regnamespace(quote_ident(s.name))
                        """)
                .query(Schema.class)
                .single();
    }

    private static Finding fresh(Schema schema) {
        if (schema.occupied()) {
            return Finding.wrong(
                    schema.shown() + " holds something that Trapiche did not make",
                    "an empty schema",
                    "make a database or a schema for Trapiche alone, and name it in "
                            + DatabaseAddress.URL_SETTING);
        }
        return schema.creatable()
                ? Finding.sound(schema.shown() + " is empty; the first start makes its tables")
                : schema.mayNotCreate("the first start makes the tables");
    }
}
