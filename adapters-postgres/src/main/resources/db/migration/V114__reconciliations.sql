-- How many orders a backfill held against what is known, how many listed ones cannot be understood, since when it is READING (null in another
-- stage, and where the version before wrote it), and whether a reconciliation, the account's last, left orders as they were.
ALTER TABLE backfill
    ADD COLUMN compared      bigint  NOT NULL DEFAULT 0,
    ADD COLUMN unreadable    bigint  NOT NULL DEFAULT 0,
    ADD COLUMN reading_since timestamptz,
    ADD COLUMN left_over     boolean NOT NULL DEFAULT false;

CREATE INDEX backfill_left_over ON backfill (account) WHERE left_over;

-- Why an order was found and not read, MISSING, GONE or UNREAD; null when it was read, and before the backfill is done.
ALTER TABLE backfill_order
    ADD COLUMN unhealed text;
