-- The tables of moves a second time, the same as the enums'; what was published for a draw or planned by two people is never reworded.
create function inspection_task_keep() returns trigger language plpgsql as $$
declare present integer; signed integer;
begin
    if (new.institution_id, new.cause, new.cause_id, new.sheet_id) is distinct from
       (old.institution_id, old.cause, old.cause_id, old.sheet_id)
        or new.state <> old.state and (old.state, new.state) not in (
        ('DRAWN', 'NOTIFIED'), ('DRAWN', 'UNANNOUNCED'), ('PLANNED', 'NOTIFIED'), ('PLANNED', 'UNANNOUNCED'),
        ('NOTIFIED', 'ON_SITE'), ('UNANNOUNCED', 'ON_SITE'), ('ON_SITE', 'RECORDED'), ('RECORDED', 'SIGNED'),
        ('SIGNED', 'NO_PROBLEM'), ('SIGNED', 'PROBLEMS'), ('NO_PROBLEM', 'RESULT_PUBLISHED'),
        ('PROBLEMS', 'RESULT_PUBLISHED'), ('DRAWN', 'CANCELLED'), ('PLANNED', 'CANCELLED'), ('NOTIFIED', 'CANCELLED'),
        ('UNANNOUNCED', 'CANCELLED'))
    then
        raise exception 'task % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'inspection_task_moves';
    end if;
    select count(*), count(i.signed_at) into present, signed
      from inspection_task_inspector i where i.task_id = new.id and i.replaced_on is null;
    if new.state in ('ON_SITE', 'RECORDED') and present < 2 or new.state = 'SIGNED' and (present < 2 or signed < present
        or new.signer is null and (new.refusal is null or new.witness is null))
    then
        raise exception 'task % lacks inspectors or signatures', old.id
            using errcode = 'restrict_violation', constraint = 'inspection_task_signed_by_all';
    end if;
    return new;
end $$;
create trigger inspection_task_keep before update on inspection_task
    for each row execute function inspection_task_keep();

create function inspection_move_keep() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (tg_table_name, old.state, new.state) not in (
        ('inspection_plan', 'DRAFT', 'APPROVED'), ('inspection_plan', 'APPROVED', 'PUBLISHED'),
        ('inspection_plan', 'PUBLISHED', 'RUNNING'), ('inspection_plan', 'RUNNING', 'SUMMARISED'),
        ('inspection_campaign', 'PREPARED', 'SELF_CHECK'), ('inspection_campaign', 'SELF_CHECK', 'CONCENTRATED'),
        ('inspection_campaign', 'CONCENTRATED', 'FOLLOW_UP'), ('inspection_campaign', 'FOLLOW_UP', 'REPORT'),
        ('inspection_campaign', 'REPORT', 'CLOSED'),
        ('inspection_draw', 'PUBLISHED', 'COMMITTED'), ('inspection_draw', 'COMMITTED', 'DRAWN'),
        ('inspection_draw', 'PUBLISHED', 'LAPSED'), ('inspection_draw', 'COMMITTED', 'LAPSED'),
        ('inspection_draw', 'PUBLISHED', 'ABANDONED'), ('inspection_draw', 'COMMITTED', 'ABANDONED'))
    then
        raise exception '% % cannot go from % to %', tg_table_name, old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'inspection_moves';
    end if;
    return new;
end $$;
create trigger inspection_plan_move before update on inspection_plan
    for each row execute function inspection_move_keep();
create trigger inspection_campaign_move before update on inspection_campaign
    for each row execute function inspection_move_keep();
create trigger inspection_draw_move before update on inspection_draw
    for each row execute function inspection_move_keep();
