-- Who gets how much from which source: proposed by one person, decided by another, then paid share by share.
create table failure_plan (
    id uuid constraint failure_plan_pk primary key,
    failure_id uuid not null constraint failure_plan_of references failure_case (id),
    approval_id uuid not null,
    state text not null,
    verified_minor bigint not null,
    paid_minor bigint not null,
    currency text not null,
    proposed_by uuid not null,
    computed_at timestamptz not null,
    constraint failure_plan_state_known check (state in ('PROPOSED', 'DECIDED', 'DROPPED')),
    constraint failure_plan_pays_no_more_than_verified check (paid_minor between 0 and verified_minor and verified_minor > 0)
);
create unique index failure_plan_one_standing on failure_plan (failure_id) where state <> 'DROPPED';

create table failure_plan_share (
    plan_id uuid not null constraint failure_plan_share_of references failure_plan (id),
    claim_id uuid not null constraint failure_plan_share_claim references failure_claim (id),
    source text not null,
    amount_minor bigint not null,
    constraint failure_plan_share_pk primary key (plan_id, claim_id, source),
    constraint failure_plan_share_source_known check (
        source in ('CUSTODY', 'EARNED', 'FEE_INTEREST', 'UNIDENTIFIED', 'DEPOSIT')),
    constraint failure_plan_share_positive check (amount_minor > 0)
);

-- What the banks are told to pay of a claim: once from the fee account, once from the deposit.
create table failure_payment (
    id uuid constraint failure_payment_pk primary key,
    plan_id uuid not null constraint failure_payment_plan references failure_plan (id),
    claim_id uuid not null constraint failure_payment_claim references failure_claim (id),
    account text not null,
    amount_minor bigint not null,
    state text not null,
    constraint failure_payment_once unique (claim_id, account),
    constraint failure_payment_account_known check (account in ('FEE', 'DEPOSIT')),
    constraint failure_payment_state_known check (state in ('DUE', 'PAID', 'RETURNED')),
    constraint failure_payment_positive check (amount_minor > 0)
);
grant select, insert, update on failure_plan, failure_payment to ${app_role};
grant select, insert on failure_plan_share to ${app_role};
