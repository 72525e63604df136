-- Nobody is given a password: who is invited chooses one. Codes are made by us with 256 random bits, so a plain digest keeps them.
alter table identity_actor alter column secret drop not null;

create table identity_invitation (
    id uuid primary key,
    -- Null: the code in the log, by which the first administrator is set up.
    actor_id uuid,
    code_digest bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz,
    constraint identity_invitation_actor foreign key (actor_id) references identity_actor (id),
    constraint identity_invitation_code_unique unique (code_digest),
    constraint identity_invitation_digest_length check (length(code_digest) = 32),
    constraint identity_invitation_expires_later check (expires_at > made_at),
    constraint identity_invitation_ended_once check (used_at is null or withdrawn_at is null)
);

create unique index identity_invitation_one_open on identity_invitation (actor_id)
    where used_at is null and withdrawn_at is null;

grant select, insert, update on identity_invitation to ${app_role};
