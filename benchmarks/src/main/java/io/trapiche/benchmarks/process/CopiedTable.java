package io.trapiche.benchmarks.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a table, to be written again into one of the same columns and indexes. */
final class CopiedTable {

    private final String name;
    private final List<Object[]> rows;
    private final String insert;

    private CopiedTable(String name, List<String> columns, List<Object[]> rows) {
        this.name = name;
        this.rows = rows;
        this.insert =
                "insert into floor.%s (%s) values (%s)"
                        .formatted(
                                name,
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    static CopiedTable of(Database database, String name) throws SQLException {
        database.run("drop table if exists floor." + name);
        database.run("create table floor.%1$s (like public.%1$s including all)".formatted(name));
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("select * from public." + name)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            List<Object[]> rows = new ArrayList<>();
            while (row.next()) {
                Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
            return new CopiedTable(name, columns, rows);
        }
    }

    int size() {
        return rows.size();
    }

    void empty(Database database) {
        database.run("truncate floor." + name);
    }

    /** The rows from the one to before the other, in one batch of one statement. */
    void write(Connection connection, int from, int to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Object[] row : rows.subList(from, to)) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
