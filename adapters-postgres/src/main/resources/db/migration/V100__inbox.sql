-- What VTEX told, durable before VTEX is answered.
CREATE SEQUENCE inbox_id AS bigint;

CREATE TABLE inbox (
    id              bigint      NOT NULL DEFAULT nextval('inbox_id') PRIMARY KEY,
    source          text        NOT NULL,
    account         text        NOT NULL,
    dedupe_key      text        NOT NULL,
    -- Stream the item concerns; null for items that cannot be understood.
    subject         text COLLATE "C",
    body            text        NOT NULL,
    -- Why the item cannot be understood.
    fault           text,
    received_at     timestamptz NOT NULL,
    processed_at    timestamptz,
    -- Why the item had no effect.
    processed_fault text,
    CONSTRAINT inbox_known_items UNIQUE (account, source, dedupe_key)
);

ALTER SEQUENCE inbox_id OWNED BY inbox.id;

CREATE INDEX inbox_pending ON inbox (subject, id) WHERE processed_at IS NULL;

-- For the removal of old items; received order is insertion order, so a few pages suffice.
CREATE INDEX inbox_received ON inbox USING brin (received_at) WITH (autosummarize = on);
