-- Codes sent to guardians' phones: only a keyed digest is kept, with how often it was tried and until when it holds.
create table fee_family_code (
    id uuid primary key,
    order_id uuid not null references fee_order (id),
    phone_digest bytea not null,
    code_digest bytea not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    tries integer not null default 0,
    used_at timestamptz,
    constraint fee_family_code_tries_few check (tries between 0 and 5),
    constraint fee_family_code_expires_later check (expires_at > sent_at)
);
create index fee_family_code_by_order on fee_family_code (order_id, sent_at);
create index fee_family_code_by_phone on fee_family_code (phone_digest, sent_at);
grant select, insert, update on fee_family_code to ${app_role};
