-- A family says that a lesson was not held; two people rule on it. The family's words are encrypted.
create table fee_lesson_dispute (
    id uuid not null,
    order_id uuid not null,
    n integer not null,
    institution_id uuid not null,
    region_code text not null,
    reason bytea not null,
    raised_at timestamptz not null,
    state text not null,
    proposed_ruling text,
    ruling_reason text,
    approval_id uuid,
    settled_at timestamptz,
    version bigint not null,
    constraint fee_lesson_dispute_pk primary key (id),
    constraint fee_lesson_dispute_once unique (order_id, n),
    constraint fee_lesson_dispute_lesson_foreign foreign key (order_id, n) references fee_lesson (order_id, n),
    constraint fee_lesson_dispute_state_known check (state in ('OPEN', 'PROPOSED', 'UPHELD', 'DISMISSED', 'CONCEDED')),
    constraint fee_lesson_dispute_ruling_known check (proposed_ruling in ('CONFIRMED', 'VOID')),
    constraint fee_lesson_dispute_ruled_by_two check (
        state not in ('PROPOSED', 'UPHELD', 'DISMISSED') or approval_id is not null and proposed_ruling is not null),
    constraint fee_lesson_dispute_settled check (
        (settled_at is not null) = (state in ('UPHELD', 'DISMISSED', 'CONCEDED'))),
    constraint fee_lesson_dispute_ruling_reason_length check (length(ruling_reason) between 1 and 500)
);
create index fee_lesson_dispute_open on fee_lesson_dispute (institution_id, id) where settled_at is null;
grant select, insert on fee_lesson_dispute to ${app_role};
grant update (state, proposed_ruling, ruling_reason, approval_id, settled_at, version, reason) on fee_lesson_dispute
    to ${app_role};
