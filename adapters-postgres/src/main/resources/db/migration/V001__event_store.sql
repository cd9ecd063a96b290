-- Events are read in the order in which they became visible: by the transaction that recorded them, and only once no older transaction can
-- still record any. A sequence alone would let a slow commit slip behind a reader for ever.
create table domain_event (
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    transaction_id       xid8        not null default pg_current_xact_id(),
    global_index         bigint      generated always as identity,
    event_identifier     text        not null,
    type                 text        not null,
    recorded_at          timestamptz not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              text        not null,
    meta_data            text        not null,
    marketplace          text        generated always as (
                             case when type = 'channel-order' then split_part(aggregate_identifier, '/', 3) end) stored,
    primary key (aggregate_identifier, sequence_number)
);

create unique index domain_event_in_commit_order on domain_event (transaction_id, global_index);

create index domain_event_of_marketplace on domain_event (marketplace, transaction_id, global_index)
    where marketplace is not null;

-- Who follows events, how far it came, and which instance holds the claim.
create table event_token (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    timestamp      text    not null,
    owner          text,
    primary key (processor_name, segment)
);
