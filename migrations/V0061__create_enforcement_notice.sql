-- Notices and orders to an institution, an unlicensed body, a school or a person; what was issued stays, also when withdrawn.
create table enforcement_notice (
    id uuid not null,
    kind text not null,
    subject_kind text not null,
    subject_id uuid constraint enforcement_notice_institution references institution (id),
    subject_name text not null,
    subject_public_name text not null,
    subject_address text,
    region_code text not null constraint enforcement_notice_region references region (code),
    authority_id uuid not null constraint enforcement_notice_authority references region_authority (id),
    basis text not null,
    state text not null,
    number text,
    proposed_by uuid not null,
    proposed_on date not null,
    issued_on date,
    decided_by uuid,
    closed_on date,
    withdrawal_reason text,
    withdrawal_asked_by uuid,
    withdrawn_on date,
    version bigint not null,
    constraint enforcement_notice_pk primary key (id),
    constraint enforcement_notice_number_unique unique (authority_id, number),
    constraint enforcement_notice_number_format check (number ~ '^[^〔〕0-9 ]{2,20}〔2[0-9]{3}〕[1-9][0-9]{0,6}号$'),
    constraint enforcement_notice_kind check (kind in ('RECTIFICATION_ORDER', 'CLOSURE_NOTICE', 'SUSPENSION',
        'INQUIRY_LETTER', 'REGULATORY_INTERVIEW', 'WARNING_LETTER', 'NOTIFICATION', 'COMMITMENT')),
    constraint enforcement_notice_subject_kind check (subject_kind in ('INSTITUTION', 'UNLICENSED', 'SCHOOL', 'PERSON')),
    constraint enforcement_notice_subject_id check ((subject_kind = 'INSTITUTION') = (subject_id is not null)),
    constraint enforcement_notice_state check (state in ('PROPOSED', 'REFUSED', 'ISSUED', 'CLOSED', 'WITHDRAWN')),
    constraint enforcement_notice_numbered check (
        (state in ('PROPOSED', 'REFUSED')) = (number is null) and (number is null) = (issued_on is null)),
    constraint enforcement_notice_two_people check (
        kind not in ('CLOSURE_NOTICE', 'SUSPENSION') or number is null or decided_by is not null),
    constraint enforcement_notice_decider_other check (decided_by <> proposed_by),
    constraint enforcement_notice_closed check (state <> 'CLOSED' or closed_on is not null),
    constraint enforcement_notice_withdrawn check (
        (state = 'WITHDRAWN') = (withdrawn_on is not null)
        and (withdrawn_on is null or withdrawal_reason is not null)),
    constraint enforcement_notice_withdrawal check ((withdrawal_reason is null) = (withdrawal_asked_by is null))
);
create index enforcement_notice_subject on enforcement_notice (subject_id) where subject_id is not null;
create index enforcement_notice_region on enforcement_notice (region_code, kind, state);

grant select, insert, update on enforcement_notice to ${app_role};
