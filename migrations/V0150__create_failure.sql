-- An institution that can no longer teach or pay back, from the day it is known to the last fen paid.
create table failure_case (
    id uuid constraint failure_case_pk primary key,
    institution_id uuid not null constraint failure_case_institution references institution (id),
    region_code text not null,
    kind text not null,
    basis text not null,
    state text not null,
    triggered_on date not null,
    triggered_by uuid not null,
    claims_from date,
    claims_until date,
    published_on date,
    ended_on date,
    end_reason text,
    version bigint not null,
    constraint failure_case_kind_known check (kind in ('MISSING', 'RUNAWAY', 'STOPPED')),
    constraint failure_case_state_known check (
        state in ('TRIGGERED', 'CLAIMS_OPEN', 'PLANNED', 'PUBLISHED', 'RESIDUE', 'SHORTFALL', 'WITHDRAWN')),
    constraint failure_case_basis_length check (length(basis) between 1 and 500),
    constraint failure_case_end_reason_length check (length(end_reason) between 1 and 500),
    constraint failure_case_region_form check (region_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
    constraint failure_case_claims_span check ((claims_from is null) = (claims_until is null) and claims_until >= claims_from),
    constraint failure_case_claims_announced check (state in ('TRIGGERED', 'WITHDRAWN') or claims_from is not null),
    constraint failure_case_published check ((state in ('PUBLISHED', 'RESIDUE', 'SHORTFALL')) = (published_on is not null)),
    constraint failure_case_ended check ((state in ('RESIDUE', 'SHORTFALL', 'WITHDRAWN')) = (ended_on is not null))
);
create unique index failure_case_one_open on failure_case (institution_id)
    where state in ('TRIGGERED', 'CLAIMS_OPEN', 'PLANNED', 'PUBLISHED');

-- What one family is owed, with its evidence, whether or not an order holds money for it.
create table failure_claim (
    id uuid constraint failure_claim_pk primary key,
    failure_id uuid not null constraint failure_claim_of references failure_case (id),
    number integer not null,
    order_id uuid,
    state text not null,
    recorded_minor bigint not null,
    claimed_minor bigint not null,
    verified_minor bigint not null,
    currency text not null,
    particulars bytea not null,
    evidence text not null,
    documents uuid[] not null,
    remark text,
    verified_by uuid,
    made_at timestamptz not null,
    constraint failure_claim_number_unique unique (failure_id, number),
    constraint failure_claim_order_once unique (failure_id, order_id),
    constraint failure_claim_state_known check (state in ('OPEN', 'VERIFIED', 'REJECTED', 'PLANNED', 'PAID')),
    constraint failure_claim_sums_not_negative check (recorded_minor >= 0 and claimed_minor >= 0 and verified_minor >= 0),
    constraint failure_claim_verified_positive check (
        (state in ('VERIFIED', 'PLANNED', 'PAID')) = (verified_minor > 0)),
    constraint failure_claim_verified_by_somebody check ((state = 'OPEN') = (verified_by is null)),
    constraint failure_claim_rejected_with_reason check (state <> 'REJECTED' or btrim(remark) <> ''),
    constraint failure_claim_texts_length check (length(evidence) <= 1000 and length(remark) <= 500),
    constraint failure_claim_currency_form check (currency ~ '^[A-Z]{3}$')
);
create index failure_claim_by_order on failure_claim (order_id) where order_id is not null;
grant select, insert, update on failure_case, failure_claim to ${app_role};
