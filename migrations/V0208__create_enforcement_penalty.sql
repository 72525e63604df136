-- A penalty case (行政处罚案件) from filing to its end; what happened in it stays, and the table of moves is kept a second time.
create table enforcement_penalty (
    id uuid not null constraint enforcement_penalty_pk primary key,
    number text not null,
    subject_kind text not null,
    subject_id uuid constraint enforcement_penalty_institution references institution (id),
    subject_name text not null,
    subject_public_name text not null,
    subject_address text,
    region_code text not null constraint enforcement_penalty_region_known references region (code),
    authority_id uuid not null constraint enforcement_penalty_authority references region_authority (id),
    handler_id uuid not null constraint enforcement_penalty_handler references region_authority (id),
    cause_kind text not null,
    cause_id uuid,
    cause_number text,
    suspicion text not null,
    ended_on date,
    discovered_on date not null,
    harm boolean not null,
    filed_on date not null,
    filed_by uuid not null,
    state text not null,
    investigated_on date, findings text, collected_minor bigint, refunded_minor bigint, refunds_ended_on date,
    hearing_asked_on date, hearing_number text, hearing_notified_on date, hearing_on date,
    hearing_place text, hearing_chair text, hearing_summary text,
    served_on date, service_method text, service_proof text,
    performed_on date, performance text, enforced_on date, enforced_by text, closed_on date, closing_note text,
    published_on date, public_summary text, taken_down_on date, take_down_reason text,
    lifting_reason text, lifting_asked_by uuid, lifted_on date,
    withdrawal_reason text, withdrawal_asked_by uuid, withdrawn_on date,
    version bigint not null,
    constraint enforcement_penalty_number_unique unique (authority_id, number),
    constraint enforcement_penalty_subject_kind check (subject_kind in ('INSTITUTION', 'UNLICENSED', 'SCHOOL', 'PERSON')),
    constraint enforcement_penalty_subject_id check ((subject_kind = 'INSTITUTION') = (subject_id is not null)),
    constraint enforcement_penalty_cause check (cause_kind in ('TIP_OFF', 'INSPECTION', 'NOTICE', 'REFERRAL', 'OTHER')),
    constraint enforcement_penalty_state check (state in ('CASE_FILED', 'INVESTIGATED', 'PRE_NOTICE', 'HEARING', 'DECIDED',
        'SERVED', 'SURCHARGE', 'ENFORCEMENT', 'PERFORMED', 'CLOSED', 'NO_PENALTY', 'TRANSFERRED_TO_POLICE', 'WITHDRAWN')),
    constraint enforcement_penalty_in_time check (ended_on is null
        or discovered_on <= ended_on + case when harm then interval '5 years' else interval '2 years' end),
    constraint enforcement_penalty_gains check (refunded_minor between 0 and collected_minor),
    constraint enforcement_penalty_investigated check (
        (investigated_on is null) = (findings is null) and (investigated_on is null) = (collected_minor is null)
        and (state not in ('INVESTIGATED', 'PRE_NOTICE', 'HEARING', 'DECIDED') or investigated_on is not null)),
    constraint enforcement_penalty_hearing check (state <> 'HEARING' or hearing_asked_on is not null),
    constraint enforcement_penalty_served check (state not in ('SERVED', 'SURCHARGE') or served_on is not null),
    constraint enforcement_penalty_published check (
        (published_on is not null or taken_down_on is null) and (taken_down_on is null) = (take_down_reason is null)
        and (taken_down_on is null or public_summary is null)),
    constraint enforcement_penalty_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
create index enforcement_penalty_subject on enforcement_penalty (subject_id) where subject_id is not null;
create index enforcement_penalty_region on enforcement_penalty (region_code, state);
create index enforcement_penalty_cause_of on enforcement_penalty (cause_id) where cause_id is not null;
create index enforcement_penalty_authority_of on enforcement_penalty (authority_id);
create index enforcement_penalty_number_of on enforcement_penalty (number);
grant select, insert, update on enforcement_penalty to ${app_role};
