-- Money that is to leave a deposit: proposed by one person, decided by another, executed by a line of the bank.
create table deposit_outflow (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    agreement_id uuid not null references deposit_agreement (id),
    approval_id uuid not null,
    kind text not null,
    reason text not null,
    principal_minor bigint not null,
    interest_minor bigint not null,
    currency text not null,
    from_account text not null,
    payee_bank_name text not null,
    payee_account text not null,
    payee_name text not null,
    state text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    settled_at timestamptz,
    version bigint not null,
    constraint deposit_outflow_kind_known check (kind in ('CLAIM', 'RETURN', 'EXCESS', 'INTEREST')),
    constraint deposit_outflow_reason_length check (length(reason) between 1 and 500),
    constraint deposit_outflow_parts_not_negative check (principal_minor >= 0 and interest_minor >= 0),
    constraint deposit_outflow_amount_positive check (principal_minor + interest_minor > 0),
    constraint deposit_outflow_excess_is_principal check (kind <> 'EXCESS' or interest_minor = 0),
    constraint deposit_outflow_interest_is_interest check (kind <> 'INTEREST' or principal_minor = 0),
    constraint deposit_outflow_currency_format check (currency ~ '^[A-Z]{3}$'),
    constraint deposit_outflow_state_known check (
        state in ('PROPOSED', 'APPROVED', 'INSTRUCTED', 'EXECUTED', 'REFUSED', 'LAPSED', 'CANCELLED', 'RETURNED'))
);
create index deposit_outflow_by_institution on deposit_outflow (institution_id, id);
grant select, insert, update on deposit_outflow to ${app_role};
