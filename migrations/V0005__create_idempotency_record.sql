-- What was answered to a POST that moved money, kept in the database transaction that moved it.
create table idempotency_record (
    caller_id uuid not null,
    route text not null,
    key text not null,
    digest bytea not null,
    status integer,
    location text,
    answer text,
    recorded_at timestamptz not null default now(),
    constraint idempotency_record_pk primary key (caller_id, route, key),
    constraint idempotency_record_key_form check (key ~ '^[!-~]{1,255}$'),
    constraint idempotency_record_digest_length check (octet_length(digest) = 32)
);
grant select, insert, update (status, location, answer) on idempotency_record to ${app_role};
