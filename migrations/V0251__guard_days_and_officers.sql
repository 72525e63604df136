-- Officers of a penalty case are different people, however they are written; no day lies beyond a calendar of people, what stands left as it is.
create function enforcement_plain(written text) returns text language sql immutable
    return upper(regexp_replace(normalize(written, nfkc), '[\s·•.\-_/]', '', 'g'));
create function enforcement_penalty_officer_apart() returns trigger language plpgsql as $$
begin
    if exists (select from enforcement_penalty_officer o, enforcement_penalty_officer p
        where o.case_id = new.case_id and p.case_id = new.case_id and o.n < p.n
          and (enforcement_plain(o.name) = enforcement_plain(p.name)
            or enforcement_plain(o.certificate) = enforcement_plain(p.certificate)))
    then
        raise exception 'case % names an officer twice', new.case_id
            using errcode = 'restrict_violation', constraint = 'enforcement_penalty_officer_apart';
    end if;
    return null;
end $$;
create constraint trigger enforcement_penalty_officer_apart after insert or update on enforcement_penalty_officer
    deferrable initially deferred for each row execute function enforcement_penalty_officer_apart();

alter table enforcement_item
    add constraint enforcement_item_due_sane check (due_on between date '2000-01-01' and date '2199-12-31') not valid;
alter table enforcement_item_step
    add constraint enforcement_item_step_due_sane check (due_on between date '2000-01-01' and date '2199-12-31') not valid;
alter table enforcement_notice
    add constraint enforcement_notice_days_sane check (answer_by between date '2000-01-01' and date '2199-12-31'
        and answer_due_on between date '2000-01-01' and date '2199-12-31') not valid;
alter table enforcement_publicity
    add constraint enforcement_publicity_until_sane check (until_on <= published_on + 3660) not valid;
alter table enforcement_penalty_paper
    add constraint enforcement_penalty_paper_made_sane check (
        made_on between date '1950-01-01' and date '2199-12-31') not valid;
alter table enforcement_penalty_pause
    add constraint enforcement_penalty_pause_sane check (until_on <= from_on + 7320) not valid;
alter table inspection_task
    add constraint inspection_task_planned_sane check (planned_on between date '2000-01-01' and date '2199-12-31') not valid;
alter table institution_transfer
    add constraint institution_transfer_effect_sane check (takes_effect_on <= proposed_on + 3660) not valid;
