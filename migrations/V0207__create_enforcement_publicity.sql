-- What an authority intends, put before the public for some days (公示): whoever objects within them is answered before it ends.
create table enforcement_publicity (
    id uuid constraint enforcement_publicity_pk primary key,
    title text not null,
    text text not null,
    basis text not null,
    region_code text not null constraint enforcement_publicity_region references region (code),
    authority_id uuid not null constraint enforcement_publicity_authority references region_authority (id),
    number text not null,
    published_on date not null,
    published_by uuid not null,
    until_on date not null,
    state text not null,
    ended_on date,
    outcome text,
    constraint enforcement_publicity_number_unique unique (authority_id, number),
    constraint enforcement_publicity_number_format check (number ~ '^[^〔〕0-9 ]{2,20}〔2[0-9]{3}〕[1-9][0-9]{0,6}号$'),
    constraint enforcement_publicity_length check (length(title) between 1 and 100 and length(basis) between 1 and 1000
        and length(text) between 1 and 4000 and length(outcome) between 1 and 1000),
    constraint enforcement_publicity_term check (until_on > published_on),
    constraint enforcement_publicity_state check (state in ('OPEN', 'CONCLUDED', 'WITHDRAWN')),
    constraint enforcement_publicity_ended check ((state = 'OPEN') = (ended_on is null)
        and (ended_on is null) = (outcome is null)),
    constraint enforcement_publicity_not_early check (state <> 'CONCLUDED' or ended_on > until_on)
);
create index enforcement_publicity_place on enforcement_publicity (region_code, id);

create table enforcement_publicity_objection (
    id uuid constraint enforcement_publicity_objection_pk primary key,
    publicity_id uuid not null constraint enforcement_publicity_objection_of references enforcement_publicity (id),
    text text not null,
    raised_on date not null,
    recorded_by uuid not null,
    outcome text,
    reason text,
    decided_on date,
    decided_by uuid,
    constraint enforcement_publicity_objection_length check (length(text) between 1 and 4000 and length(reason) <= 1000),
    constraint enforcement_publicity_objection_outcome check (outcome in ('UPHELD', 'DISMISSED')),
    constraint enforcement_publicity_objection_decided check (num_nulls(outcome, reason, decided_on, decided_by) in (0, 4)),
    constraint enforcement_publicity_objection_other check (decided_by <> recorded_by)
);
create index enforcement_publicity_objection_listed on enforcement_publicity_objection (publicity_id, id);

create function enforcement_publicity_moves() returns trigger language plpgsql as $$
begin
    if (old.state, new.state) not in (('OPEN', 'CONCLUDED'), ('OPEN', 'WITHDRAWN'))
        or new.state = 'CONCLUDED' and exists (
            select from enforcement_publicity_objection o where o.publicity_id = new.id and o.outcome is null)
    then
        raise exception 'publicity % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'enforcement_publicity_moves';
    end if;
    return new;
end $$;
create trigger enforcement_publicity_moves before update on enforcement_publicity
    for each row execute function enforcement_publicity_moves();
grant select, insert, update on enforcement_publicity, enforcement_publicity_objection to ${app_role};
