-- A notice is written once, with its message: tied later, each list left ten thousand dead rows behind, and the statistics
-- of a column that is never null for long led plans astray. Ids of messages ascend, so the key grows at its end.
drop index fee_lesson_notice_untied;
alter table fee_lesson_notice
    drop constraint fee_lesson_notice_message_unique,
    drop column id,
    add constraint fee_lesson_notice_pk primary key (message_id);
revoke update (message_id) on fee_lesson_notice from ${app_role};

-- Judged after the row is written: before it, each row would be locked in a write of its own.
drop trigger fee_lesson_moves on fee_lesson;
create trigger fee_lesson_moves after update on fee_lesson for each row
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
