-- Who is signed in at a browser. The cookie holds 256 random bits, this table their digest: a copy of it opens nothing.
create table identity_session (
    id uuid primary key,
    actor_id uuid not null,
    code_digest bytea not null,
    stage text not null,
    address text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint identity_session_actor foreign key (actor_id) references identity_actor (id),
    constraint identity_session_code_unique unique (code_digest),
    constraint identity_session_digest_length check (length(code_digest) = 32),
    constraint identity_session_stage_known check (stage in ('SECOND_FACTOR', 'ENROLMENT', 'OPEN')),
    constraint identity_session_address_short check (length(address) <= 64),
    constraint identity_session_expires_later check (expires_at > started_at),
    constraint identity_session_seen_later check (seen_at >= started_at)
);

create index identity_session_of_actor on identity_session (actor_id) where ended_at is null;
create index identity_session_expires on identity_session (expires_at);

grant select, insert, update, delete on identity_session to ${app_role};
