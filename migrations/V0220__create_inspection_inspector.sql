-- Who inspects: an actor under a work number, for a department, within a place; and whom he must not inspect (行政处罚法 art. 43).
create table inspection_inspector (
    id uuid constraint inspection_inspector_pk primary key,
    actor_id uuid not null constraint inspection_inspector_actor references identity_actor (id),
    actor_name text not null,
    work_number text not null,
    authority_id uuid not null constraint inspection_inspector_authority references region_authority (id),
    region_code text not null constraint inspection_inspector_region references region (code),
    categories text[] not null,
    registered_by uuid not null,
    registered_on date not null,
    ended_on date,
    constraint inspection_inspector_work_number_unique unique (work_number),
    constraint inspection_inspector_work_number_format check (work_number ~ '^[A-Z0-9-]{3,20}$'),
    constraint inspection_inspector_categories_known check (categories <@ array['SUBJECT', 'ARTS', 'SPORTS', 'SCIENCE',
        'FULLTIME_RETAKE', 'OTHER']),
    constraint inspection_inspector_span check (ended_on >= registered_on)
);
create unique index inspection_inspector_one_active on inspection_inspector (actor_id) where ended_on is null;
create index inspection_inspector_by_region on inspection_inspector (region_code) where ended_on is null;

create table inspection_conflict (
    id uuid constraint inspection_conflict_pk primary key,
    inspector_id uuid not null constraint inspection_conflict_inspector references inspection_inspector (id),
    institution_id uuid not null constraint inspection_conflict_institution references institution (id),
    reason text not null,
    declared_by uuid not null,
    declared_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint inspection_conflict_reason_length check (length(reason) between 1 and 500),
    constraint inspection_conflict_ended check ((ended_at is null) = (ended_by is null))
);
create unique index inspection_conflict_once on inspection_conflict (inspector_id, institution_id)
    where ended_at is null;

grant select, insert, update on inspection_inspector, inspection_conflict to ${app_role};
