-- Schools with an after-school service (课后服务): another kind of holder, whose pupils are only ever counted.
create table school (
    id        uuid constraint school_pk primary key constraint school_holder references institution_other_holder (id),
    stage     text not null,
    opened_on date not null,
    ended_on  date,
    version   bigint not null default 0,
    constraint school_stage_known check (stage in ('PRIMARY', 'JUNIOR', 'NINE_YEAR')),
    constraint school_ends_after_opening check (ended_on >= opened_on)
);
grant select, insert, update (stage, ended_on, version) on school to ${app_role};

-- One school's month, in a new row for every correction; the latest is what counts.
create table school_count (
    school_id    uuid not null constraint school_count_school references school (id),
    month        date not null,
    revision     integer not null,
    pupils       integer not null,
    participants integer not null,
    teachers     integer not null,
    counted_by   uuid not null,
    recorded_at  timestamptz not null,
    constraint school_count_pk primary key (school_id, month, revision),
    constraint school_count_first_of_month check (extract(day from month) = 1),
    constraint school_count_revision_counted check (revision > 0),
    constraint school_count_participants_are_pupils check (participants between 0 and pupils),
    constraint school_count_people check (pupils <= 50000 and teachers between 0 and 10000)
);
create index school_count_by_month on school_count (month, school_id);
grant select, insert on school_count to ${app_role};
