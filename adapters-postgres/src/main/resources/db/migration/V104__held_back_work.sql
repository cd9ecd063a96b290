-- Work whose attempts were held back before they reached VTEX. Whatever they had done until then was done, and the next attempt must know.
ALTER TABLE work_queue
    ADD COLUMN held_back       integer NOT NULL DEFAULT 0,
    -- Since when its attempts have been held back; null unless the last one was.
    ADD COLUMN held_back_since timestamptz,
    -- The one column of ours that db-scheduler reads along when it picks work; it writes none.
    DROP COLUMN task_data,
    ADD COLUMN task_data       bytea GENERATED ALWAYS AS (int4send(held_back)) STORED;

CREATE INDEX work_queue_held_back ON work_queue (held_back_since) WHERE held_back_since IS NOT NULL;
