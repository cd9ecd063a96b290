package io.trapiche.faults.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every table of a database, as it is at one moment. */
final class Tables {

    private static final String NAMES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by table_name";

    private Tables() {}

    static void write(String url, Path folder) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : texts(statement, NAMES)) {
                String columns = texts(statement, columns(table)).getFirst();
                String rows =
                        "select row_to_json(r) from (select %s from \"%s\") r"
                                .formatted(columns, table);
                Files.write(folder.resolve(table + ".jsonl"), texts(statement, rows));
            }
            connection.rollback();
        }
    }

    /** Bytes as text, so that a secret in them can be found. */
    private static String columns(String table) {
        return """
                select string_agg(
                    case data_type
                        when 'bytea' then format('encode(%1$I, ''escape'') as %1$I', column_name)
                        else format('%I', column_name) end, ', ')
                  from information_schema.columns
                 where table_schema = 'public' and table_name = '"""
                + table
                + "'";
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
