-- Failed attempts, counted where all nodes see them. What was attempted stands here as a keyed digest: it may be a mistyped password.
create table identity_guess (
    key_digest bytea not null,
    failures integer not null,
    failed_at timestamptz not null,
    locked_until timestamptz,
    constraint identity_guess_pk primary key (key_digest),
    constraint identity_guess_digest_length check (length(key_digest) = 33),
    constraint identity_guess_failures_counted check (failures >= 0),
    constraint identity_guess_locked_later check (locked_until > failed_at)
);

create index identity_guess_failed on identity_guess (failed_at);

grant select, insert, update, delete on identity_guess to ${app_role};
