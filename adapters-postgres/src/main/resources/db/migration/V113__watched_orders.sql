-- What an order of VTEX's is reported as when it stands too long, since when, and what was done about it: taken to be read once more, read, told of.
-- All null for marketplaces' orders and for what has ended; rows of earlier versions are filled with the order's next event, or by a rebuild.
ALTER TABLE order_view
    ADD COLUMN watchdog       text COLLATE "C",
    ADD COLUMN watched_since  timestamptz,
    ADD COLUMN watch_taken_at timestamptz,
    ADD COLUMN watch_read_at  timestamptz,
    ADD COLUMN watch_told_at  timestamptz;

CREATE INDEX order_view_watched ON order_view (watchdog, watched_since)
    WHERE watchdog IS NOT NULL AND watch_taken_at IS NULL;

CREATE INDEX order_view_watched_untold ON order_view (watch_read_at)
    WHERE watch_read_at IS NOT NULL AND watch_told_at IS NULL;

CREATE INDEX order_view_overdue ON order_view (account, watchdog, created_at DESC, stream_id DESC)
    WHERE watch_told_at IS NOT NULL;
