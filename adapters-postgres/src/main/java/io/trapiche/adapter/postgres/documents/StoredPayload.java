package io.trapiche.adapter.postgres.documents;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An event's payload as it is stored, and the document that the event names.
 *
 * @param stream of the event; null where nobody says
 * @param document null where it names none: it tells of something else, or was stored when
 *     documents still stood in the payload
 */
public record StoredPayload(
        @Nullable StreamId stream, String json, @Nullable OmsDocument document) {

    /** What has to be selected of {@code domain_event} besides what identifies the event. */
    public static final String COLUMNS =
            "payload, document_version, (select content from order_document"
                    + " where order_document.aggregate_identifier = domain_event.aggregate_identifier"
                    + " and order_document.version = domain_event.document_version) as document";

    /**
     * Of a row with {@link #COLUMNS}.
     *
     * @throws IllegalStateException when the event names a document that is not there
     */
    public static StoredPayload of(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("document");
        if (content == null) {
            requireNoneNamed(row);
        }
        return new StoredPayload(
                new StreamId(row.getString("aggregate_identifier")),
                row.getString("payload"),
                content == null ? null : new OmsDocument(PackedText.unpack(content)));
    }

    private static void requireNoneNamed(ResultSet row) throws SQLException {
        byte[] version = row.getBytes("document_version");
        if (version != null) {
            throw new IllegalStateException(
                    "event %d of %s names the document %s, which is not stored"
                            .formatted(
                                    row.getLong("sequence_number"),
                                    row.getString("aggregate_identifier"),
                                    DocumentVersion.of(version).sha256()));
        }
    }

    /** How much text it is. */
    public int characters() {
        return json.length() + (document == null ? 0 : document.json().length());
    }

    @Override
    public String toString() {
        return "***";
    }
}
