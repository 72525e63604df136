-- What banks are told to pay. The journal moves when the bank's own line says that it did, tied by the end-to-end id.
create table bank_instruction (
    id uuid not null,
    bank_code text not null,
    from_account text not null,
    institution_id uuid not null,
    source_id uuid not null,
    amount_minor bigint not null,
    currency text not null,
    payee_bank_name text not null,
    payee_account text not null,
    payee_name text not null,
    purpose text not null,
    state text not null,
    instructed_at timestamptz not null,
    version bigint not null,
    constraint bank_instruction_pk primary key (id),
    constraint bank_instruction_source_unique unique (source_id),
    constraint bank_instruction_account_foreign foreign key (from_account) references deposit_account (number),
    constraint bank_instruction_amount_positive check (amount_minor > 0),
    constraint bank_instruction_bank_code_form check (bank_code ~ '^[0-9]{12}$'),
    constraint bank_instruction_state_known check (state in ('READY', 'EXECUTED', 'RETURNED')),
    constraint bank_instruction_purpose_known check (purpose in ('CLAIM', 'RETURN', 'EXCESS', 'INTEREST'))
);
create index bank_instruction_by_bank on bank_instruction (bank_code, state, id);
grant select, insert, update (state, version) on bank_instruction to ${app_role};
