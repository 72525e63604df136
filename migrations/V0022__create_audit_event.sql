-- Who did what, one row for each change of state, never a value. Rows are small: lists write thousands at once.
create table audit_event (
    id uuid primary key,
    recorded_at timestamptz not null,
    actor_id uuid not null,
    actor_name text not null,
    act text not null,
    subject text not null,
    subject_id uuid not null,
    fields text[] not null,
    request_id text,
    region_code text,
    constraint audit_event_act_format check (act ~ '^[a-z][a-z_.-]{2,80}$'),
    constraint audit_event_subject_format check (subject ~ '^[a-z][a-z_-]{1,40}$')
);

create index audit_event_by_subject on audit_event (subject_id, id);
create index audit_event_by_region on audit_event (region_code, id) where region_code is not null;

create function audit_event_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only' using errcode = 'restrict_violation', constraint = 'audit_event_append_only';
end $$;

create trigger audit_event_append_only before update or delete or truncate on audit_event
    for each statement execute function audit_event_refuse_change();

revoke all on audit_event from public;
grant select, insert on audit_event to ${app_role};
