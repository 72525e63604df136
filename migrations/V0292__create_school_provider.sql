-- Institutions that a school has taken from the white list for its after-school service, and how that ended.
create table school_provider (
    id             uuid constraint school_provider_pk primary key,
    school_id      uuid not null constraint school_provider_school references school (id),
    institution_id uuid not null constraint school_provider_institution references institution (id),
    list_number    text not null,
    service        text not null,
    from_on        date not null,
    until_on       date not null,
    state          text not null,
    ended_on       date,
    reason         text,
    selected_by    uuid not null,
    selected_at    timestamptz not null,
    constraint school_provider_span check (until_on >= from_on and until_on <= from_on + 400),
    constraint school_provider_list_number_length check (length(list_number) between 1 and 100),
    constraint school_provider_service_length check (length(service) between 1 and 200),
    constraint school_provider_state_known check (state in ('SELECTED', 'OFF_LIST', 'ENDED')),
    constraint school_provider_ended_when_done check ((state = 'SELECTED') = (ended_on is null)),
    constraint school_provider_reason_length check (length(reason) <= 200)
);
create unique index school_provider_once on school_provider (school_id, institution_id) where state = 'SELECTED';
create index school_provider_by_school on school_provider (school_id, id);
create index school_provider_standing on school_provider (institution_id) where state = 'SELECTED';
create index school_provider_off_list on school_provider (school_id) where state = 'OFF_LIST';

create function school_provider_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('SELECTED', 'OFF_LIST'), ('SELECTED', 'ENDED'), ('OFF_LIST', 'ENDED'))
    then
        raise exception 'provider % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'school_provider_moves';
    end if;
    return new;
end $$;
create trigger school_provider_keep before update on school_provider for each row execute function school_provider_keep();
grant select, insert, update (state, ended_on, reason) on school_provider to ${app_role};
