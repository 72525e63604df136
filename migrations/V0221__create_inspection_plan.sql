-- The yearly inspection plan (E24): drafted, approved by a second person, published, run, summed up. Its items stand once approved.
create table inspection_plan (
    id uuid constraint inspection_plan_pk primary key,
    region_code text not null constraint inspection_plan_region references region (code),
    authority_id uuid not null constraint inspection_plan_authority references region_authority (id),
    year integer not null,
    title text not null,
    state text not null,
    drafted_by uuid not null,
    drafted_on date not null,
    approved_by uuid,
    approved_on date,
    published_on date,
    started_on date,
    summary text,
    summarised_on date,
    version bigint not null,
    constraint inspection_plan_one_a_year unique (authority_id, year),
    constraint inspection_plan_year check (year between 2000 and 2200),
    constraint inspection_plan_title_length check (length(title) between 1 and 200),
    constraint inspection_plan_state check (state in ('DRAFT', 'APPROVED', 'PUBLISHED', 'RUNNING', 'SUMMARISED')),
    constraint inspection_plan_two_people check (approved_by <> drafted_by),
    constraint inspection_plan_approved check ((state = 'DRAFT') = (approved_by is null)),
    constraint inspection_plan_approved_day check ((approved_by is null) = (approved_on is null)),
    constraint inspection_plan_published check ((state in ('DRAFT', 'APPROVED')) = (published_on is null)),
    constraint inspection_plan_started check ((state in ('RUNNING', 'SUMMARISED')) = (started_on is not null)),
    constraint inspection_plan_summarised check ((state = 'SUMMARISED') = (summarised_on is not null)
        and (summarised_on is null) = (summary is null))
);

create table inspection_plan_item (
    plan_id uuid not null constraint inspection_plan_item_plan references inspection_plan (id),
    n integer not null,
    item text not null,
    object text not null,
    kind text not null,
    method text not null,
    lead_authority_id uuid not null constraint inspection_plan_item_lead references region_authority (id),
    level text not null,
    starts_on date not null,
    ends_on date not null,
    constraint inspection_plan_item_pk primary key (plan_id, n),
    constraint inspection_plan_item_kind check (kind in ('DAILY', 'DOUBLE_RANDOM', 'SPECIAL', 'ANNUAL', 'REVISIT')),
    constraint inspection_plan_item_lengths check (length(item) between 1 and 500 and length(object) between 1 and 500
        and length(method) between 1 and 200 and length(level) between 1 and 50),
    constraint inspection_plan_item_span check (ends_on >= starts_on)
);

grant select, insert, update on inspection_plan to ${app_role};
grant select, insert, delete on inspection_plan_item to ${app_role};
