-- Supervisors: the street or community they know, the end of an appointment, their own sign-in, and when they last reported.
alter table inspection_supervisor add column area text;
alter table inspection_supervisor add column ended_on date;
alter table inspection_supervisor add column end_reason text;
alter table inspection_supervisor add column actor_id uuid;
alter table inspection_supervisor add column last_report_on date;
alter table inspection_supervisor
    add constraint inspection_supervisor_area_length check (length(area) between 1 and 50),
    add constraint inspection_supervisor_end_whole check ((ended_on is null) = (end_reason is null)),
    add constraint inspection_supervisor_end_reason_length check (length(end_reason) between 1 and 200),
    add constraint inspection_supervisor_ends_after_start check (ended_on >= appointed_on),
    add constraint inspection_supervisor_of_actor foreign key (actor_id) references identity_actor (id);
-- One sign-in is one supervisor's at a time.
create unique index inspection_supervisor_one_sign_in on inspection_supervisor (actor_id) where ended_on is null;

create function inspection_supervisor_keep() returns trigger language plpgsql as $$
begin
    if (new.id, new.region_code, new.appointed_on, new.appointed_by)
        is distinct from (old.id, old.region_code, old.appointed_on, old.appointed_by)
        or old.ended_on is not null and new.ended_on is distinct from old.ended_on
    then
        raise exception 'supervisor % was appointed and ended once', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_supervisor_not_reworded';
    end if;
    return new;
end $$;
create trigger inspection_supervisor_keep before update on inspection_supervisor
    for each row execute function inspection_supervisor_keep();
