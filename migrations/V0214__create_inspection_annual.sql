-- Annual inspection (年检): a round per authority and year, one row per institution from its call to its published result.
create table inspection_annual_round (
    id uuid not null,
    authority_id uuid not null constraint inspection_annual_round_authority references region_authority (id),
    region_code text not null constraint inspection_annual_round_region references region (code),
    year integer not null,
    submit_until date not null,
    opened_on date not null,
    opened_by uuid not null,
    version bigint not null,
    constraint inspection_annual_round_pk primary key (id),
    constraint inspection_annual_round_once unique (authority_id, year),
    constraint inspection_annual_round_year check (year between 2000 and 2999),
    constraint inspection_annual_round_term check (submit_until >= opened_on)
);

create table inspection_annual (
    id uuid not null,
    institution_id uuid not null constraint inspection_annual_institution references institution (id),
    year integer not null,
    round_id uuid constraint inspection_annual_of_round references inspection_annual_round (id),
    state text not null,
    submitted_on date,
    self_report text,
    result text,
    reasons text,
    assessed_by uuid,
    assessed_on date,
    batch_id uuid,
    decided_by uuid,
    decided_on date,
    published_on date,
    correct_until date,
    corrected_on date,
    corrected_by uuid,
    evidence text,
    version bigint not null,
    constraint inspection_annual_pk primary key (id),
    constraint inspection_annual_once unique (institution_id, year),
    constraint inspection_annual_year check (year between 2000 and 2999),
    constraint inspection_annual_state check (
        state in ('CALLED', 'SUBMITTED', 'ASSESSED', 'PROPOSED', 'DECIDED', 'PUBLISHED', 'CORRECTED')),
    constraint inspection_annual_result check (result in ('PASSED', 'BASICALLY_PASSED', 'FAILED')),
    constraint inspection_annual_submitted check (state <> 'SUBMITTED' or submitted_on is not null and self_report is not null),
    constraint inspection_annual_assessed check (
        state in ('CALLED', 'SUBMITTED') or num_nulls(result, reasons, assessed_by, assessed_on) = 0),
    constraint inspection_annual_decided check (
        (state in ('DECIDED', 'PUBLISHED', 'CORRECTED')) = (decided_on is not null and decided_by is not null)),
    constraint inspection_annual_published check ((state in ('PUBLISHED', 'CORRECTED')) = (published_on is not null)),
    constraint inspection_annual_corrected check ((state = 'CORRECTED') = (corrected_on is not null)
        and (corrected_on is null or result <> 'PASSED' and corrected_by <> assessed_by and evidence is not null)),
    constraint inspection_annual_two_people check (decided_by <> assessed_by)
);
create index inspection_annual_by_round on inspection_annual (round_id, state);

grant select, insert, update on inspection_annual_round, inspection_annual to ${app_role};
