-- What people ask about what is kept of them: a copy, a correction, an end of it; and the answer, in writing.
create table privacy_request (
    id uuid not null,
    subject text not null,
    subject_id uuid not null,
    region_code text not null,
    kind text not null,
    state text not null,
    asked bytea,
    before bytea,
    asked_fields text[] not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null,
    answer_by date not null,
    answer_by_provisional boolean not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    reason text,
    constraint privacy_request_pk primary key (id),
    constraint privacy_request_kind_known check (kind in ('EXPORT', 'CORRECTION', 'DELETION')),
    constraint privacy_request_state_known check (state in ('OPEN', 'DONE', 'REFUSED')),
    constraint privacy_request_decided_whole check (
        (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decided_by_name is null)),
    constraint privacy_request_decided_by_another check (kind = 'EXPORT' or decided_by <> made_by),
    constraint privacy_request_refused_with_reason check (state <> 'REFUSED' or length(reason) between 5 and 500),
    constraint privacy_request_fields_named check ((kind = 'CORRECTION') = (cardinality(asked_fields) > 0))
);
-- One question of a kind at a time.
create unique index privacy_request_one_open on privacy_request (subject_id, kind) where state = 'OPEN';
create index privacy_request_by_subject on privacy_request (subject_id, id);
create index privacy_request_open on privacy_request (answer_by, id) where state = 'OPEN';
grant select, insert, update (state, asked, before, decided_by, decided_by_name, decided_at, reason) on privacy_request
    to ${app_role};

create function privacy_request_keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' and (new.state <> old.state or new.reason is distinct from old.reason
        or new.decided_by is distinct from old.decided_by or new.decided_at is distinct from old.decided_at) then
        raise exception 'request % is answered once', old.id
            using errcode = 'restrict_violation', constraint = 'privacy_request_answered_once';
    end if;
    return new;
end $$;
create trigger privacy_request_keep before update on privacy_request
    for each row execute function privacy_request_keep();
