-- What is in the file of a penalty case: who investigated, papers, and evidence preserved in advance.
create table enforcement_penalty_officer (
    case_id uuid not null constraint enforcement_penalty_officer_case references enforcement_penalty (id),
    n integer not null,
    name text not null,
    certificate text not null,
    constraint enforcement_penalty_officer_pk primary key (case_id, n),
    constraint enforcement_penalty_officer_once unique (case_id, certificate) deferrable initially deferred
);
create table enforcement_penalty_paper (
    case_id uuid not null constraint enforcement_penalty_paper_case references enforcement_penalty (id),
    n integer not null,
    kind text not null,
    title text not null,
    made_on date not null,
    content text,
    document_id uuid constraint enforcement_penalty_paper_document references document (id),
    recorded_by uuid not null,
    constraint enforcement_penalty_paper_pk primary key (case_id, n),
    constraint enforcement_penalty_paper_kind check (kind in ('SCENE_RECORD', 'QUESTIONING_RECORD', 'EVIDENCE', 'DEFENCE',
        'WAIVER', 'HEARING_REQUEST', 'HEARING_RECORD', 'OTHER'))
);
create table enforcement_penalty_preserved (
    case_id uuid not null constraint enforcement_penalty_preserved_case references enforcement_penalty (id),
    n integer not null,
    what text not null,
    preserved_on date not null,
    outcome text,
    decided_on date,
    constraint enforcement_penalty_preserved_pk primary key (case_id, n),
    constraint enforcement_penalty_preserved_outcome check (outcome in ('RECORDED', 'EXAMINED', 'SEIZED', 'RETURNED')),
    constraint enforcement_penalty_preserved_decided check ((outcome is null) = (decided_on is null))
);
create table enforcement_penalty_payment (
    case_id uuid not null constraint enforcement_penalty_payment_case references enforcement_penalty (id),
    n integer not null,
    purpose text not null,
    paid_on date not null,
    amount_minor bigint not null,
    currency text not null,
    receipt_number text not null,
    recorded_by uuid not null,
    constraint enforcement_penalty_payment_pk primary key (case_id, n),
    constraint enforcement_penalty_payment_purpose check (purpose in ('FINE', 'CONFISCATION', 'SURCHARGE')),
    constraint enforcement_penalty_payment_amount check (amount_minor > 0 and currency = 'CNY')
);
create table enforcement_penalty_pause (
    case_id uuid not null constraint enforcement_penalty_pause_case references enforcement_penalty (id),
    n integer not null,
    kind text not null,
    from_on date not null,
    until_on date,
    document text not null,
    constraint enforcement_penalty_pause_pk primary key (case_id, n),
    constraint enforcement_penalty_pause_kind check (kind in ('REVIEW', 'LAWSUIT', 'DELAY')),
    constraint enforcement_penalty_pause_span check (until_on >= from_on)
);
grant select, insert, update on enforcement_penalty_officer, enforcement_penalty_paper, enforcement_penalty_preserved,
    enforcement_penalty_payment, enforcement_penalty_pause to ${app_role};
