-- What the party was told before, and how the case was proposed to be decided and was; two different people each time.
create table enforcement_penalty_pre_notice (
    case_id uuid not null constraint enforcement_penalty_pre_notice_case references enforcement_penalty (id),
    n integer not null,
    number text not null,
    issued_on date not null,
    issued_by uuid not null,
    basis text not null,
    article text not null,
    severity text not null,
    circumstances jsonb not null,
    facts text not null,
    reasons text not null,
    sanctions jsonb not null,
    correction text not null,
    correct_by date,
    served_on date,
    service_method text,
    service_proof text,
    recalled_on date,
    constraint enforcement_penalty_pre_notice_pk primary key (case_id, n),
    constraint enforcement_penalty_pre_notice_sanctions check (jsonb_array_length(sanctions) > 0),
    constraint enforcement_penalty_pre_notice_served check (served_on >= issued_on)
);
create table enforcement_penalty_decision (
    case_id uuid not null constraint enforcement_penalty_decision_case references enforcement_penalty (id),
    n integer not null,
    outcome text not null,
    ground text,
    grounds text not null,
    basis text,
    article text,
    severity text,
    circumstances jsonb,
    facts text,
    reasons text,
    sanctions jsonb,
    correction text,
    correct_by date,
    stage text not null,
    proposed_on date not null,
    proposed_by uuid not null,
    authority_id uuid constraint enforcement_penalty_decision_authority references region_authority (id),
    number text,
    decided_on date,
    decided_by uuid,
    constraint enforcement_penalty_decision_pk primary key (case_id, n),
    constraint enforcement_penalty_decision_number_unique unique (authority_id, number),
    constraint enforcement_penalty_decision_outcome check (outcome in ('PENALTY', 'NO_PENALTY', 'TRANSFER_TO_POLICE')),
    constraint enforcement_penalty_decision_terms check ((outcome = 'PENALTY') = (sanctions is not null)
        and (outcome <> 'PENALTY' or (jsonb_array_length(sanctions) > 0 and correction is not null))),
    constraint enforcement_penalty_decision_ground check ((outcome = 'NO_PENALTY') = (ground is not null)),
    constraint enforcement_penalty_decision_stage check (stage in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint enforcement_penalty_decision_approved check ((stage = 'APPROVED') = (number is not null)
        and (number is null) = (authority_id is null) and (stage <> 'APPROVED' or decided_by is not null)),
    constraint enforcement_penalty_decision_two_people check (decided_by <> proposed_by)
);
create unique index enforcement_penalty_decision_one_open on enforcement_penalty_decision (case_id) where stage = 'PROPOSED';
create index enforcement_penalty_decision_number on enforcement_penalty_decision (number);
grant select, insert, update on enforcement_penalty_pre_notice, enforcement_penalty_decision to ${app_role};
