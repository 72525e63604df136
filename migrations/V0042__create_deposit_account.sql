-- The supervised bank accounts, by number; they outlive the agreement that brought them, as long as money may be in them.
create table deposit_account (
    number text primary key,
    bank_code text not null,
    purpose text not null,
    institution_id uuid not null references institution (id),
    agreement_id uuid not null references deposit_agreement (id),
    state text not null,
    opened_on date not null,
    closed_on date,
    constraint deposit_account_number_format check (number ~ '^[0-9]{6,32}$'),
    constraint deposit_account_bank_code_format check (bank_code ~ '^[0-9]{12}$'),
    constraint deposit_account_purpose_known check (purpose in ('DEPOSIT', 'FEE')),
    constraint deposit_account_state_known check (state in ('OPEN', 'DRAINING', 'CLOSED')),
    constraint deposit_account_closed_on_when_closed check ((state = 'CLOSED') = (closed_on is not null))
);
-- One account of each purpose takes money; the one it replaces only drains.
create unique index deposit_account_one_open_deposit on deposit_account (institution_id)
    where state = 'OPEN' and purpose = 'DEPOSIT';
create unique index deposit_account_one_open_fee on deposit_account (institution_id)
    where state = 'OPEN' and purpose = 'FEE';
create index deposit_account_by_institution on deposit_account (institution_id);
grant select, insert, update on deposit_account to ${app_role};
