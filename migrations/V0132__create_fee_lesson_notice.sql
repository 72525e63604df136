-- Which message told of which lessons: from its sending on, and from no other, time runs for them.
create table fee_lesson_notice (
    id uuid not null,
    order_id uuid not null,
    first_n integer not null,
    last_n integer not null,
    message_id uuid,
    constraint fee_lesson_notice_pk primary key (id),
    constraint fee_lesson_notice_order_foreign foreign key (order_id) references fee_order (id),
    constraint fee_lesson_notice_message_unique unique (message_id),
    constraint fee_lesson_notice_range check (1 <= first_n and first_n <= last_n)
);
-- Only those of a database transaction still running have none.
create index fee_lesson_notice_untied on fee_lesson_notice (order_id) where message_id is null;
grant select, insert on fee_lesson_notice to ${app_role};
grant update (message_id) on fee_lesson_notice to ${app_role};
