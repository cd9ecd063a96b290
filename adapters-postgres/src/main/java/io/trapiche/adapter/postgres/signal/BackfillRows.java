package io.trapiche.adapter.postgres.signal;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** Rows of the table of backfills. */
final class BackfillRows {

    static final String COLUMNS =
            "id, account, cause, blind_from, blind_to, stage, list_from, list_page, after_order, calls,"
                    + " compared, unreadable, coalesce(reading_since, started_at) AS reading_since";

    private static final String LISTING = "LISTING";
    private static final String LOOKING = "LOOKING";
    private static final String READING = "READING";
    private static final String DONE = "DONE";

    private BackfillRows() {}

    static Backfill backfill(ResultSet row) throws SQLException {
        return new Backfill(
                row.getLong("id"),
                new BlindWindow(
                        new AccountName(row.getString("account")),
                        BlindWindow.Cause.valueOf(row.getString("cause")),
                        Objects.requireNonNull(Moments.read(row, "blind_from")),
                        Objects.requireNonNull(Moments.read(row, "blind_to"))),
                progress(row),
                new Backfill.Extent(
                        row.getLong("calls"), row.getLong("compared"), row.getLong("unreadable")));
    }

    static BackfillReport report(ResultSet row) throws SQLException {
        return new BackfillReport(
                backfill(row),
                Objects.requireNonNull(Moments.read(row, "started_at")),
                Moments.read(row, "finished_at"),
                row.getLong("unknown"),
                row.getLong("different"),
                row.getLong("older"),
                row.getLong("unhealed"),
                row.getLong("gone"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String after = row.getString("after_order");
        String stage = row.getString("stage");
        return switch (stage) {
            case LISTING ->
                    new Progress.Listing(Moments.read(row, "list_from"), row.getInt("list_page"));
            case LOOKING -> new Progress.Looking(after == null ? null : new OrderId(after));
            case READING ->
                    new Progress.Reading(
                            Objects.requireNonNull(Moments.read(row, "reading_since")));
            case DONE -> new Progress.Done();
            default -> throw new IllegalStateException("stage of a backfill: " + stage);
        };
    }

    static String stage(Progress progress) {
        return switch (progress) {
            case Progress.Listing _ -> LISTING;
            case Progress.Looking _ -> LOOKING;
            case Progress.Reading _ -> READING;
            case Progress.Done _ -> DONE;
        };
    }
}
