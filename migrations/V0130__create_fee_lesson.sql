-- Lessons as they were taught, one row each, and what is running of each order that is taught.
create table fee_lesson (
    order_id uuid not null,
    record_id uuid not null,
    answer_id uuid,
    recorded_at timestamptz not null,
    message_sent_at timestamptz,
    answered_at timestamptz,
    earned_minor bigint not null default 0,
    n integer not null,
    held_on date not null,
    confirm_due_on date,
    reminded_on date,
    state text not null,
    answered_by text,
    constraint fee_lesson_pk primary key (order_id, n),
    constraint fee_lesson_order_foreign foreign key (order_id) references fee_order (id),
    constraint fee_lesson_n_counted check (n >= 1),
    constraint fee_lesson_state_known check (state in ('HELD', 'DISPUTED', 'CONFIRMED', 'AUTO_CONFIRMED', 'VOID')),
    constraint fee_lesson_answered_by_known check (
        answered_by in ('FAMILY', 'NATIONAL_PLATFORM', 'SILENCE', 'RULING', 'INSTITUTION')),
    constraint fee_lesson_answer_whole check ((answered_by is null) = (state = 'HELD')
        and (answered_at is null) = (state = 'HELD') and (answer_id is null) = (state = 'HELD')),
    constraint fee_lesson_earns_by_confirmation check (
        earned_minor = 0 or earned_minor > 0 and state in ('CONFIRMED', 'AUTO_CONFIRMED')),
    constraint fee_lesson_due_from_message check (confirm_due_on is null or message_sent_at is not null),
    -- Silence counts only against a family that was told, and reminded in time.
    constraint fee_lesson_silence_was_told check (state <> 'AUTO_CONFIRMED'
        or answered_by = 'SILENCE' and confirm_due_on is not null and reminded_on is not null)
) with (fillfactor = 50);

-- Under the lock of the order's own row.
create table fee_teaching (
    order_id uuid not null,
    lessons_max integer not null,
    last_n integer not null,
    standing integer not null,
    look_on date,
    constraint fee_teaching_pk primary key (order_id),
    constraint fee_teaching_order_foreign foreign key (order_id) references fee_order (id),
    constraint fee_teaching_lessons_bought check (standing between 0 and lessons_max),
    constraint fee_teaching_lessons_counted check (standing <= last_n)
) with (fillfactor = 70);
-- Orders that silence has something to do with, by the day to look at them.
create index fee_teaching_look on fee_teaching (look_on, order_id) where look_on is not null;

grant select, insert on fee_lesson, fee_teaching to ${app_role};
grant update (answer_id, message_sent_at, answered_at, earned_minor, confirm_due_on, reminded_on, state, answered_by)
    on fee_lesson to ${app_role};
grant update (last_n, standing, look_on) on fee_teaching to ${app_role};
