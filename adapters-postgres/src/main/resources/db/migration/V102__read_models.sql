-- One row per order to look at; made of events alone, without personal data.
CREATE TABLE order_view (
    stream_id            text COLLATE "C" NOT NULL PRIMARY KEY,
    account              text COLLATE "C" NOT NULL,
    kind                 text             NOT NULL,
    marketplace          text COLLATE "C",
    marketplace_order_id text,
    vtex_order_id        text,
    -- Parked, cancelling or the phase.
    state                text COLLATE "C" NOT NULL,
    phase                text             NOT NULL,
    cancelling           boolean          NOT NULL,
    parked               boolean          NOT NULL,
    code                 text,
    invoices             integer          NOT NULL,
    invoiced_in_full     boolean          NOT NULL,
    value_minor_units    bigint           NOT NULL,
    value_currency       text             NOT NULL,
    created_at           timestamptz      NOT NULL,
    updated_at           timestamptz      NOT NULL,
    sequence             bigint           NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX order_view_newest ON order_view (account, created_at DESC, stream_id DESC);

CREATE INDEX order_view_by_state
    ON order_view (account, kind, state, created_at DESC, stream_id DESC);

CREATE INDEX order_view_by_marketplace
    ON order_view (account, marketplace, created_at DESC, stream_id DESC)
    WHERE marketplace IS NOT NULL;
