-- What may be kept of VTEX's order document, each version of an order's once; events name the one they carry. A row is written in the
-- transaction of the first event that names it, after the event, and never changed. It belongs to the events as their payloads do.
create table order_document (
    aggregate_identifier text  not null,
    version              bytea not null, -- SHA-256 of the document in canonical form
    content              bytea not null, -- packed, see PackedText
    primary key (aggregate_identifier, version)
);

-- It is packed already.
alter table order_document alter column content set storage external;

-- Null where the event carries no document, or was stored with the document in its payload.
alter table domain_event add column document_version bytea;
