-- Nobody with a conflict begins a visit; who held a draw up has no hand in another for a year; no report, no pass.
create function inspection_task_unbiased() returns trigger language plpgsql as $$
begin
    if exists (select from inspection_task_inspector x
        join inspection_conflict c on c.inspector_id = x.inspector_id and c.institution_id = new.institution_id
        where x.task_id = new.id and x.replaced_on is null and c.ended_at is null)
    then
        raise exception 'an inspector of task % has a conflict', new.id
            using errcode = 'restrict_violation', constraint = 'inspection_task_unbiased';
    end if;
    return new;
end $$;
create trigger inspection_task_unbiased before update on inspection_task
    for each row when (new.state = 'ON_SITE' and old.state <> 'ON_SITE') execute function inspection_task_unbiased();

create function inspection_draw_barred() returns trigger language plpgsql as $$
declare officer uuid; moment timestamptz;
begin
    officer := case when old.first_officer is null then new.first_officer else new.second_officer end;
    moment := case when old.first_officer is null then new.first_committed_at else new.second_committed_at end;
    if exists (select from inspection_draw d
        where d.state in ('LAPSED', 'ABANDONED') and d.second_officer is not null and d.ended_at > moment - interval '1 year'
          and (d.first_officer = officer and d.first_secret is null or d.second_officer = officer and d.second_secret is null))
    then
        raise exception '% held up a draw within the year', officer
            using errcode = 'restrict_violation', constraint = 'inspection_draw_barred';
    end if;
    return new;
end $$;
create trigger inspection_draw_barred before update on inspection_draw for each row
    when (old.first_officer is null and new.first_officer is not null
        or old.second_officer is null and new.second_officer is not null) execute function inspection_draw_barred();
create index inspection_draw_held_up on inspection_draw (ended_at)
    where state in ('LAPSED', 'ABANDONED') and second_officer is not null;

create function inspection_annual_earned() returns trigger language plpgsql as $$
begin
    if not exists (select from inspection_batch b where b.id = new.batch_id and b.document is not null) then
        raise exception 'annual inspection % was never submitted', new.id
            using errcode = 'restrict_violation', constraint = 'inspection_annual_earned';
    end if;
    return new;
end $$;
create trigger inspection_annual_earned before update on inspection_annual for each row
    when (new.state = 'PROPOSED' and old.state <> 'PROPOSED' and new.result = 'PASSED' and new.submitted_on is null)
    execute function inspection_annual_earned();
