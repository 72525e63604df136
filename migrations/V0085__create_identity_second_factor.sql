-- The second factor of an actor: secrets encrypted, recovery codes as digests, and the step last used so that no code passes twice.
create table identity_second_factor (
    actor_id uuid not null,
    secret bytea,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    -- Shown as a picture and not yet confirmed by a code; replaces the secret when it is.
    pending_secret bytea,
    constraint identity_second_factor_pk primary key (actor_id),
    constraint identity_second_factor_actor foreign key (actor_id) references identity_actor (id),
    constraint identity_second_factor_confirmed check ((secret is null) = (confirmed_at is null))
);

create table identity_recovery_code (
    actor_id uuid not null,
    code_digest bytea not null,
    used_at timestamptz,
    constraint identity_recovery_code_pk primary key (actor_id, code_digest),
    constraint identity_recovery_code_factor foreign key (actor_id) references identity_second_factor (actor_id),
    constraint identity_recovery_code_digest_length check (length(code_digest) = 32)
);

grant select, insert, update, delete on identity_second_factor to ${app_role};
grant select, insert, update, delete on identity_recovery_code to ${app_role};
