-- How the feed and the hook of each account stood when they were last looked at.
CREATE TABLE guarded_signal (
    account     text COLLATE "C" NOT NULL,
    source      text             NOT NULL,
    state       text             NOT NULL,
    since       timestamptz      NOT NULL,
    -- Why it is in this state, for people; null when it is well.
    cause       text,
    -- Digest of what VTEX was told last; null before.
    told        text,
    -- Whatever changed before is known to have been told; null before that was seen.
    known_until timestamptz,
    -- From when changes may not have been told, as long as no backfill was begun for it.
    blind_from  timestamptz,
    -- From when orders that were there before are looked for.
    filled_from timestamptz,
    PRIMARY KEY (account, source)
);

-- Times in which nobody told of changes, and how far the search for them is.
CREATE TABLE backfill (
    id          bigint           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account     text COLLATE "C" NOT NULL,
    cause       text             NOT NULL,
    blind_from  timestamptz      NOT NULL,
    blind_to    timestamptz      NOT NULL,
    -- LISTING, LOOKING, READING or DONE.
    stage       text             NOT NULL,
    -- In LISTING: creation of the first order of the list that is read, null before the first; its next page.
    list_from   timestamptz,
    list_page   integer          NOT NULL,
    -- In LOOKING: the last order that was looked at, null before the first.
    after_order text COLLATE "C",
    calls       bigint           NOT NULL,
    started_at  timestamptz      NOT NULL,
    finished_at timestamptz
);

CREATE INDEX backfill_newest ON backfill (account, id);

CREATE INDEX backfill_unfinished ON backfill (id) WHERE finished_at IS NULL;

-- Orders that a backfill had read.
CREATE TABLE backfill_order (
    backfill bigint           NOT NULL REFERENCES backfill ON DELETE CASCADE,
    order_id text COLLATE "C" NOT NULL,
    reason   text             NOT NULL,
    PRIMARY KEY (backfill, order_id)
);

-- A backfill's look at the open orders of an account.
CREATE INDEX order_view_open_in_vtex ON order_view (stream_id)
    WHERE kind = 'OMS_ORDER' AND phase NOT IN ('invoiced', 'canceled', 'replaced');
