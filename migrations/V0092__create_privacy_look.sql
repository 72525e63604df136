-- Who looked at whose particulars and why: one row a look, names of fields, never a value. The people concerned may ask.
create table privacy_look (
    id uuid not null,
    recorded_at timestamptz not null,
    actor_id uuid not null,
    actor_name text not null,
    subject text not null,
    subject_id uuid not null,
    fields text[] not null,
    reason text not null,
    region_code text not null,
    request_id text,
    constraint privacy_look_pk primary key (id),
    constraint privacy_look_subject_format check (subject ~ '^[a-z][a-z_-]{1,40}$'),
    constraint privacy_look_fields_named check (cardinality(fields) between 1 and 100),
    constraint privacy_look_reason_length check (length(reason) between 5 and 500)
);
create index privacy_look_by_subject on privacy_look (subject_id, id);
create index privacy_look_by_region on privacy_look (region_code, id);

create function privacy_look_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'privacy_look is append-only' using errcode = 'restrict_violation', constraint = 'privacy_look_append_only';
end $$;
create trigger privacy_look_append_only before update or delete or truncate on privacy_look
    for each statement execute function privacy_look_refuse_change();

grant select, insert on privacy_look to ${app_role};
