-- db-scheduler's table (layout of release 16.9) and one column of our own.
CREATE TABLE work_queue (
    task_name            text COLLATE "C" NOT NULL,
    task_instance        text COLLATE "C" NOT NULL,
    task_data            bytea,
    execution_time       timestamptz      NOT NULL,
    picked               boolean          NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint           NOT NULL,
    priority             smallint,
    -- When the work is wanted again: the soonest wake since it was picked.
    woken_for            timestamptz,
    PRIMARY KEY (task_name, task_instance),
    -- A wake of work that nobody does moves execution_time instead.
    CONSTRAINT work_queue_woken_while_picked CHECK (picked OR woken_for IS NULL)
) WITH (
    fillfactor = 70,
    -- Rows live for milliseconds: without this, dead ones pile up at the head of the index.
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0
);

CREATE INDEX work_queue_due ON work_queue (execution_time);

CREATE INDEX work_queue_heartbeats ON work_queue (last_heartbeat) WHERE last_heartbeat IS NOT NULL;

-- Processes that do work, each with its last sign of life.
CREATE TABLE work_member (
    name    text        NOT NULL PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
