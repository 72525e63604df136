-- Every line that belongs to something says by which rule, and what that rule weighs.
alter table bank_line add column rule text, add column weight integer;
update bank_line set
    rule = case placement when 'EXECUTED' then 'INSTRUCTION_ID' when 'RETURNED' then 'RETURNED_PAYMENT'
        when 'FEE_PAYMENT' then 'PAYMENT_REFERENCE' when 'DEPOSIT_PRINCIPAL' then 'ACCOUNT_OWNER'
        when 'INTEREST' then 'INTEREST_WORDS' when 'REVERSED' then 'BANK_REFERENCE' when 'PUT_BACK' then 'BANK_REFERENCE'
        end,
    weight = case placement when 'EXECUTED' then 100 when 'RETURNED' then 80 when 'FEE_PAYMENT' then 90
        when 'REVERSED' then 95 when 'PUT_BACK' then 95 else 75 end
    where placement not in ('UNIDENTIFIED', 'MISSING');
alter table bank_line
    add constraint bank_line_rule_form check (rule ~ '^[A-Z][A-Z_]{2,39}$'),
    add constraint bank_line_rule_weighs check ((rule is null) = (weight is null) and weight between 1 and 100);

-- What one line belongs to beside what its own row says: each instruction of a batch.
create table bank_line_match (
    line_id uuid not null,
    number integer not null,
    kind text not null,
    matched_id uuid not null,
    amount_minor bigint not null,
    currency text not null,
    rule text not null,
    weight integer not null,
    matched_at timestamptz not null default now(),
    constraint bank_line_match_pk primary key (line_id, number),
    constraint bank_line_match_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_match_kind_known check (kind in ('INSTRUCTION')),
    constraint bank_line_match_amount_positive check (amount_minor > 0),
    constraint bank_line_match_rule_form check (rule ~ '^[A-Z][A-Z_]{2,39}$'),
    constraint bank_line_match_weighs check (weight between 1 and 100)
);
-- An instruction is paid once, by one line.
create unique index bank_line_match_instruction_once on bank_line_match (matched_id) where kind = 'INSTRUCTION';
grant select, insert on bank_line_match to ${app_role};
