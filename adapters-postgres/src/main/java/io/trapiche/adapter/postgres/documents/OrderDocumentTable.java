package io.trapiche.adapter.postgres.documents;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each version of an order's document once. A row is never changed. */
public final class OrderDocumentTable {

    private static final String STORE =
            "insert into order_document (aggregate_identifier, version, content) values (?, ?, ?)"
                    + " on conflict do nothing";

    private final JdbcTemplate jdbc;

    public OrderDocumentTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Stores what is not stored yet, in the caller's transaction: that of the events which carry
     * the documents, after them.
     */
    public void store(List<CarriedDocument> documents) {
        if (!documents.isEmpty()) {
            int[][] _ =
                    jdbc.batchUpdate(STORE, documents, documents.size(), OrderDocumentTable::fill);
        }
    }

    private static void fill(PreparedStatement row, CarriedDocument carried) throws SQLException {
        row.setString(1, carried.stream());
        row.setBytes(2, carried.version().bytes());
        row.setBytes(3, PackedText.pack(carried.document().json()));
    }
}
