-- The books: double entry by shape, append-only, every key led by the holder so that holders can live apart.
create table ledger_account (
    holder_id uuid not null,
    account_id uuid not null,
    path text not null,
    kind text not null,
    currency text not null,
    debits_minor bigint not null default 0,
    credits_minor bigint not null default 0,
    position bigint not null default 0,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    constraint ledger_account_pk primary key (holder_id, account_id),
    constraint ledger_account_path_unique unique (holder_id, path),
    constraint ledger_account_path_form check (path ~ '^[a-z]+(/[a-z0-9][a-z0-9-]*)+$' and length(path) <= 120),
    constraint ledger_account_kind_known check (kind in ('ASSET', 'LIABILITY')),
    constraint ledger_account_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint ledger_account_sums_positive check (debits_minor >= 0 and credits_minor >= 0 and position >= 0),
    constraint ledger_account_closed_empty check (closed_at is null or debits_minor = credits_minor),
    constraint ledger_account_liability_covered check (kind = 'ASSET' or credits_minor >= debits_minor)
) with (fillfactor = 60);

create table ledger_entry (
    holder_id uuid not null,
    act_id uuid not null,
    debit_account_id uuid not null,
    credit_account_id uuid not null,
    amount_minor bigint not null,
    debit_position bigint not null,
    credit_position bigint not null,
    recorded_at timestamptz not null default now(),
    reverses_act_id uuid,
    occurred_on date not null,
    leg smallint not null,
    currency text not null,
    reason text not null,
    constraint ledger_entry_pk primary key (holder_id, act_id, leg),
    constraint ledger_entry_amount_positive check (amount_minor > 0),
    constraint ledger_entry_two_accounts check (debit_account_id <> credit_account_id),
    constraint ledger_entry_leg_counted check (leg >= 0 and leg < 1000),
    constraint ledger_entry_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint ledger_entry_reason_form check (reason ~ '^[A-Z][A-Z_]{0,39}$')
);
create unique index ledger_entry_debit_position_unique on ledger_entry (holder_id, debit_account_id, debit_position);
create unique index ledger_entry_credit_position_unique on ledger_entry (holder_id, credit_account_id, credit_position);
create unique index ledger_entry_reversed_once on ledger_entry (holder_id, reverses_act_id, leg)
    where reverses_act_id is not null;

create table ledger_snapshot (
    holder_id uuid not null,
    account_id uuid not null,
    position bigint not null,
    day date not null,
    debits_minor bigint not null,
    credits_minor bigint not null,
    constraint ledger_snapshot_pk primary key (holder_id, account_id, position)
);
