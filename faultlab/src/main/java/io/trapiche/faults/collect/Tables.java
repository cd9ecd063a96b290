package io.trapiche.faults.collect;

import io.trapiche.adapter.postgres.documents.PackedText;
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
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Every table of a database, as it is at one moment. */
final class Tables {

    private static final String NAMES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' order by table_name";

    private static final String PACKED = "order_document";
    private static final String DOCUMENTS =
            "select aggregate_identifier, encode(version, 'hex'), content from " + PACKED;

    private Tables() {}

    static void write(String url, Path folder) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String table : texts(statement, NAMES)) {
                Files.write(folder.resolve(table + ".jsonl"), rows(statement, table));
            }
            connection.rollback();
        }
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        if (table.equals(PACKED)) {
            return documents(statement);
        }
        String columns = texts(statement, columns(table)).getFirst();
        return texts(
                statement,
                "select row_to_json(r) from (select %s from \"%s\") r".formatted(columns, table));
    }

    /** Unpacked, so that a secret in them can be found. */
    private static List<String> documents(Statement statement) throws SQLException {
        List<String> documents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(DOCUMENTS)) {
            while (rows.next()) {
                documents.add(
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of(
                                                "aggregate_identifier",
                                                rows.getString(1),
                                                "version",
                                                rows.getString(2),
                                                "content",
                                                PackedText.unpack(rows.getBytes(3)))));
            }
        }
        return documents;
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
