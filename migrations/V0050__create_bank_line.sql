-- What banks report of the supervised accounts: every line once, each with the act it was booked by (same id).
create table bank_line (
    id uuid not null,
    report_id uuid not null,
    account text not null,
    identity text not null,
    content_digest bytea not null,
    holder_id uuid not null,
    direction text not null,
    amount_minor bigint not null,
    currency text not null,
    booked_on date not null,
    value_on date not null,
    placement text not null,
    instruction_id uuid,
    reverses_line_id uuid,
    bank_reference text,
    counterparty_name text,
    counterparty_account text,
    remittance text,
    end_to_end_id text,
    recorded_at timestamptz not null default now(),
    constraint bank_line_pk primary key (id),
    constraint bank_line_identity_unique unique (account, identity),
    constraint bank_line_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_line_identity_length check (length(identity) between 3 and 160),
    constraint bank_line_digest_length check (octet_length(content_digest) = 32),
    constraint bank_line_direction_known check (direction in ('CREDIT', 'DEBIT')),
    constraint bank_line_amount_not_zero check (amount_minor <> 0),
    constraint bank_line_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint bank_line_placement_known check (placement in ('DEPOSIT_PRINCIPAL', 'INTEREST', 'UNIDENTIFIED',
        'EXECUTED', 'RETURNED', 'MISSING', 'PUT_BACK', 'REVERSED')),
    constraint bank_line_text_length check (length(bank_reference) <= 64 and length(counterparty_name) <= 140
        and length(counterparty_account) <= 64 and length(remittance) <= 500 and length(end_to_end_id) <= 64)
);
create unique index bank_line_reversed_once on bank_line (reverses_line_id) where reverses_line_id is not null;
create index bank_line_unidentified on bank_line (holder_id, id) where placement = 'UNIDENTIFIED';
-- How a reversal without a reference finds what it undoes.
create index bank_line_by_amount on bank_line (account, amount_minor, direction);
grant select, insert on bank_line to ${app_role};
