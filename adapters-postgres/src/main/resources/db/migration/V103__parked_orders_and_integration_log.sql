-- Since when a person has to look; null unless the order is parked.
ALTER TABLE order_view ADD COLUMN parked_at timestamptz;

-- Until the views are rebuilt, the last event is the nearest that is known.
UPDATE order_view SET parked_at = updated_at WHERE parked;

CREATE INDEX order_view_parked ON order_view (account, code) WHERE parked;

-- What happened between marketplaces and VTEX; made of events alone, without personal data.
CREATE TABLE integration_log (
    event_id  text COLLATE "C" NOT NULL PRIMARY KEY,
    account   text COLLATE "C" NOT NULL,
    stream_id text COLLATE "C" NOT NULL,
    sequence  bigint           NOT NULL,
    at        timestamptz      NOT NULL,
    operation text             NOT NULL,
    direction text             NOT NULL,
    status    text             NOT NULL,
    message   text             NOT NULL,
    content   text             NOT NULL
);

CREATE INDEX integration_log_by_order ON integration_log (stream_id, sequence);

CREATE INDEX integration_log_by_day ON integration_log (account, at, sequence, event_id);
