-- A family at a browser, let in by the code of one of its orders. The cookie holds 256 random bits, this table their digest.
create table fee_family_session (
    id uuid primary key,
    order_id uuid not null references fee_order (id),
    actor_id uuid not null,
    code_digest bytea not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint fee_family_session_code_once unique (code_digest),
    constraint fee_family_session_code_length check (octet_length(code_digest) = 32),
    constraint fee_family_session_expires_later check (expires_at > started_at)
);
grant select, insert, update on fee_family_session to ${app_role};
