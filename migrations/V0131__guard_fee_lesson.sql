-- The table of moves of a lesson, a second time: what was confirmed earns once and for good, and no family loses a day.
create function fee_lesson_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'lesson % of order % may not go from % to % like this', old.n, old.order_id, old.state, new.state
        using errcode = 'check_violation', constraint = 'fee_lesson_moves';
end $$;

create trigger fee_lesson_moves before update on fee_lesson for each row
    when (
        -- What was taught is not written over.
        new.order_id <> old.order_id or new.n <> old.n or new.held_on <> old.held_on
        or new.recorded_at <> old.recorded_at or new.record_id <> old.record_id
        or new.message_sent_at is distinct from old.message_sent_at and old.message_sent_at is not null
        or new.confirm_due_on < old.confirm_due_on or new.confirm_due_on is null and old.confirm_due_on is not null
        -- Money is earned by being confirmed and not otherwise, so never twice.
        or new.earned_minor <> old.earned_minor
            and not (old.state in ('HELD', 'DISPUTED') and new.state in ('CONFIRMED', 'AUTO_CONFIRMED'))
        or new.answer_id is distinct from old.answer_id and new.state = old.state
        or new.state <> old.state and not (
            old.state = 'HELD' or old.state = 'DISPUTED' and new.state in ('CONFIRMED', 'VOID')))
    execute function fee_lesson_refuse();

create function fee_lesson_keep() returns trigger language plpgsql as $$
begin
    raise exception '% keeps its rows: % refused', tg_table_name, tg_op
        using errcode = 'restrict_violation', constraint = 'fee_lesson_kept';
end $$;
create trigger fee_lesson_kept before delete or truncate on fee_lesson
    for each statement execute function fee_lesson_keep();
