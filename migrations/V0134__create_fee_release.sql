-- What goes to an institution for lessons taught and confirmed: one row for each institution and cycle.
create table fee_release (
    id uuid not null,
    institution_id uuid not null,
    cycle text not null,
    cycle_on date not null,
    amount_minor bigint not null,
    lessons_minor bigint not null,
    missing_minor bigint not null,
    currency text not null,
    state text not null,
    prepared_at timestamptz not null,
    moved_at timestamptz,
    constraint fee_release_pk primary key (id),
    constraint fee_release_once_a_cycle unique (institution_id, cycle_on),
    constraint fee_release_institution_foreign foreign key (institution_id) references institution (id),
    constraint fee_release_cycle_known check (cycle in ('PER_LESSON', 'WEEKLY', 'AFTER_COURSE')),
    constraint fee_release_amount_positive check (amount_minor > 0),
    constraint fee_release_parts_not_negative check (lessons_minor >= 0 and missing_minor >= 0),
    constraint fee_release_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint fee_release_state_known check (
        state in ('PREPARED', 'INSTRUCTED', 'EXECUTED', 'REFUSED', 'RETURNED', 'CANCELLED'))
);

-- Which confirmed lessons of which orders a release is for, counted in the order they were confirmed. None is in two.
create table fee_release_part (
    release_id uuid not null,
    order_id uuid not null,
    after_lesson integer,
    lessons_from integer not null,
    lessons_through integer not null,
    amount_minor bigint not null,
    earned_through_minor bigint not null,
    told_on date,
    constraint fee_release_part_pk primary key (order_id, lessons_from),
    constraint fee_release_part_release_foreign foreign key (release_id) references fee_release (id),
    constraint fee_release_part_order_foreign foreign key (order_id) references fee_order (id),
    constraint fee_release_part_range check (1 <= lessons_from and lessons_from <= lessons_through),
    constraint fee_release_part_amount_positive check (amount_minor > 0 and earned_through_minor >= amount_minor),
    -- Each part begins where another of the order ended, and no two where the same ended: no gap, no overlap.
    constraint fee_release_part_ends_once unique (order_id, lessons_through),
    constraint fee_release_part_goes_on foreign key (order_id, after_lesson)
        references fee_release_part (order_id, lessons_through),
    constraint fee_release_part_after check (lessons_from = coalesce(after_lesson, 0) + 1)
);
create index fee_release_part_by_release on fee_release_part (release_id);
create index fee_release_part_untold on fee_release_part (release_id) where told_on is null;

-- The latest cycle an institution was looked at for: whoever writes the row does the work, in the same database transaction.
create table fee_release_cycle (
    institution_id uuid not null,
    cycle_on date not null,
    constraint fee_release_cycle_pk primary key (institution_id)
);

grant select, insert on fee_release, fee_release_part, fee_release_cycle to ${app_role};
grant update (state, moved_at) on fee_release to ${app_role};
grant update (told_on) on fee_release_part to ${app_role};
grant update (cycle_on) on fee_release_cycle to ${app_role};
