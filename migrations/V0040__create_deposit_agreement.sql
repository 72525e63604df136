-- The agreement of bureau, bank and institution under which a bank keeps the risk deposit, the fees, or both.
create table deposit_agreement (
    id uuid primary key,
    institution_id uuid not null references institution (id),
    replaces_id uuid references deposit_agreement (id),
    number text not null,
    bank_code text not null,
    deposit_account text,
    fee_account text,
    settlement_bank_name text not null,
    settlement_account text not null,
    settlement_name text not null,
    interest_annual_rate numeric(9, 8) not null,
    interest_posting_days text not null,
    interest_owner text not null,
    starts_on date not null,
    ends_on date not null,
    state text not null,
    recorded_at timestamptz not null,
    version bigint not null,
    constraint deposit_agreement_number_unique unique (institution_id, number),
    constraint deposit_agreement_number_length check (length(number) between 1 and 64),
    constraint deposit_agreement_bank_code_format check (bank_code ~ '^[0-9]{12}$'),
    constraint deposit_agreement_deposit_account_format check (deposit_account ~ '^[0-9]{6,32}$'),
    constraint deposit_agreement_fee_account_format check (fee_account ~ '^[0-9]{6,32}$'),
    constraint deposit_agreement_accounts_differ check (deposit_account <> fee_account),
    constraint deposit_agreement_interest_rate_range check (interest_annual_rate between 0 and 1),
    constraint deposit_agreement_posting_days_format
        check (interest_posting_days ~ '^[0-9]{2}-[0-9]{2}(,[0-9]{2}-[0-9]{2}){0,11}$'),
    constraint deposit_agreement_interest_owner_known check (interest_owner in ('INSTITUTION', 'FAMILIES')),
    constraint deposit_agreement_period check (starts_on <= ends_on),
    constraint deposit_agreement_state_known
        check (state in ('DRAFT', 'SIGNING', 'SIGNED', 'IN_FORCE', 'WITHDRAWN', 'TERMINATED', 'EXPIRED',
            'SUPERSEDED')),
    constraint deposit_agreement_in_force_account
        check (state <> 'IN_FORCE' or deposit_account is not null or fee_account is not null)
);
-- One living agreement names the deposit account, one the fee account; only a declared replacement may stand beside it.
create unique index deposit_agreement_one_for_deposit on deposit_agreement (institution_id)
    where deposit_account is not null and replaces_id is null and state in ('DRAFT', 'SIGNING', 'SIGNED', 'IN_FORCE');
create unique index deposit_agreement_one_for_fee on deposit_agreement (institution_id)
    where fee_account is not null and replaces_id is null and state in ('DRAFT', 'SIGNING', 'SIGNED', 'IN_FORCE');
create unique index deposit_agreement_one_replacement on deposit_agreement (replaces_id)
    where state in ('DRAFT', 'SIGNING', 'SIGNED', 'IN_FORCE');
create index deposit_agreement_by_bank on deposit_agreement (bank_code, id);
grant select, insert, update on deposit_agreement to ${app_role};
