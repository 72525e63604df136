-- A campaign (专项行动): one department leads, others join; self-check, concentrated, follow-up, report; rounds with their coverage.
create table inspection_campaign (
    id uuid constraint inspection_campaign_pk primary key,
    region_code text not null constraint inspection_campaign_region references region (code),
    title text not null,
    basis text not null,
    lead_authority_id uuid not null constraint inspection_campaign_lead references region_authority (id),
    joining_authority_ids uuid[] not null,
    plan_id uuid constraint inspection_campaign_plan references inspection_plan (id),
    state text not null,
    opened_by uuid not null,
    opened_on date not null,
    report text,
    closed_on date,
    version bigint not null,
    constraint inspection_campaign_lengths check (length(title) between 1 and 200 and length(basis) between 1 and 1000
        and length(report) between 1 and 5000),
    constraint inspection_campaign_state check (
        state in ('PREPARED', 'SELF_CHECK', 'CONCENTRATED', 'FOLLOW_UP', 'REPORT', 'CLOSED')),
    constraint inspection_campaign_closed check ((state = 'CLOSED') = (closed_on is not null)
        and (closed_on is null or report is not null)),
    constraint inspection_campaign_lead_joins_not check (lead_authority_id <> all (joining_authority_ids))
);
create index inspection_campaign_by_region on inspection_campaign (region_code, state);

create table inspection_phase (
    campaign_id uuid not null constraint inspection_phase_campaign references inspection_campaign (id),
    phase text not null,
    starts_on date not null,
    ends_on date not null,
    begun_on date,
    constraint inspection_phase_pk primary key (campaign_id, phase),
    constraint inspection_phase_known check (phase in ('SELF_CHECK', 'CONCENTRATED', 'FOLLOW_UP', 'REPORT')),
    constraint inspection_phase_span check (ends_on >= starts_on)
);

create table inspection_self_check (
    campaign_id uuid not null constraint inspection_self_check_campaign references inspection_campaign (id),
    institution_id uuid not null constraint inspection_self_check_institution references institution (id),
    result text not null,
    filed_on date not null,
    filed_by uuid not null,
    constraint inspection_self_check_pk primary key (campaign_id, institution_id),
    constraint inspection_self_check_result_length check (length(result) between 1 and 2000)
);

grant select, insert, update on inspection_campaign, inspection_phase to ${app_role};
grant select, insert on inspection_self_check to ${app_role};
