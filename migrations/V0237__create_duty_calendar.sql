-- The secret address under which an actor's deadlines can be subscribed to; only its digest is kept.
create table duty_calendar (
    id uuid not null,
    actor_id uuid not null,
    token_digest bytea not null,
    made_at timestamptz not null,
    last_read_on date,
    revoked_at timestamptz,
    constraint duty_calendar_pk primary key (id),
    constraint duty_calendar_of_actor foreign key (actor_id) references identity_actor (id),
    constraint duty_calendar_token_once unique (token_digest),
    constraint duty_calendar_token_length check (length(token_digest) = 32),
    constraint duty_calendar_revoked_later check (revoked_at >= made_at)
);
-- One address of an actor is good at a time.
create unique index duty_calendar_one_open on duty_calendar (actor_id) where revoked_at is null;
grant select, insert, update (last_read_on, revoked_at) on duty_calendar to ${app_role};
