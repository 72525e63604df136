-- Credit grades (信用等级 A–D), one a year; results and grades are put to a second person in lists (inspection_batch).
create table inspection_batch (
    id uuid not null,
    kind text not null,
    region_code text not null constraint inspection_batch_region references region (code),
    year integer not null,
    state text not null,
    document text,
    earlier_decided_on date,
    earlier_published_on date,
    proposed_by uuid not null,
    proposed_on date not null,
    decided_by uuid,
    decided_on date,
    version bigint not null,
    constraint inspection_batch_pk primary key (id),
    constraint inspection_batch_kind check (kind in ('ANNUAL', 'GRADE')),
    constraint inspection_batch_state check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint inspection_batch_decided check ((state = 'APPROVED') <= (decided_on is not null and decided_by is not null)),
    constraint inspection_batch_two_people check (decided_by <> proposed_by),
    constraint inspection_batch_earlier check (
        earlier_published_on >= earlier_decided_on and (earlier_decided_on is null) = (document is null))
);

create table inspection_grade (
    id uuid not null,
    institution_id uuid not null constraint inspection_grade_institution references institution (id),
    year integer not null,
    grade text not null,
    reasons text not null,
    state text not null,
    batch_id uuid not null constraint inspection_grade_batch references inspection_batch (id),
    assessed_by uuid not null,
    decided_by uuid,
    decided_on date,
    published_on date,
    version bigint not null,
    constraint inspection_grade_pk primary key (id),
    constraint inspection_grade_year check (year between 2000 and 2999),
    constraint inspection_grade_known check (grade in ('A', 'B', 'C', 'D')),
    constraint inspection_grade_state check (state in ('PROPOSED', 'REFUSED', 'DECIDED', 'PUBLISHED')),
    constraint inspection_grade_decided check (
        (state in ('DECIDED', 'PUBLISHED')) = (decided_on is not null and decided_by is not null)),
    constraint inspection_grade_published check ((state = 'PUBLISHED') = (published_on is not null)),
    constraint inspection_grade_two_people check (decided_by <> assessed_by)
);
create unique index inspection_grade_once on inspection_grade (institution_id, year) where state <> 'REFUSED';
create index inspection_grade_of_batch on inspection_grade (batch_id);

alter table inspection_annual
    add constraint inspection_annual_batch foreign key (batch_id) references inspection_batch (id),
    add constraint inspection_annual_put_forward check (
        state not in ('PROPOSED', 'DECIDED', 'PUBLISHED', 'CORRECTED') or batch_id is not null);
create index inspection_annual_of_batch on inspection_annual (batch_id) where batch_id is not null;

grant select, insert, update on inspection_batch, inspection_grade to ${app_role};
