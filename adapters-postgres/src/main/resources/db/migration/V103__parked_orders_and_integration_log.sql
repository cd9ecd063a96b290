-- Since when a person has to look; null unless the order is parked.
ALTER TABLE order_view ADD COLUMN parked_at timestamptz;

-- Until the views are rebuilt, the last event is the nearest that is known.
UPDATE order_view SET parked_at = updated_at WHERE parked;

CREATE INDEX order_view_parked ON order_view (account, code) WHERE parked;
