-- Money that is to leave a fee account, and the runs in which another person lets it go.
create table fee_payout_run (
    id uuid not null,
    bank_code text not null,
    region_code text not null,
    approval_id uuid not null,
    state text not null,
    payouts integer not null,
    total_minor bigint not null,
    currency text not null,
    composed_at timestamptz not null,
    decided_at timestamptz,
    constraint fee_payout_run_pk primary key (id),
    constraint fee_payout_run_approval_once unique (approval_id),
    constraint fee_payout_run_bank_code_form check (bank_code ~ '^[0-9]{12}$'),
    constraint fee_payout_run_state_known check (state in ('PROPOSED', 'RELEASED', 'REFUSED', 'LAPSED')),
    constraint fee_payout_run_decided_at_its_end check ((state = 'PROPOSED') = (decided_at is null)),
    constraint fee_payout_run_not_empty check (payouts > 0 and total_minor > 0)
);
create index fee_payout_run_by_region on fee_payout_run (region_code, id);

create table fee_payout (
    id uuid not null,
    kind text not null,
    source_id uuid not null,
    institution_id uuid not null references institution (id),
    payee bytea not null,
    amount_minor bigint not null,
    currency text not null,
    from_path text not null,
    state text not null,
    waits_for text,
    run_id uuid,
    from_account text,
    prepared_at timestamptz not null,
    settled_at timestamptz,
    version bigint not null,
    constraint fee_payout_pk primary key (id),
    constraint fee_payout_run_foreign foreign key (run_id) references fee_payout_run (id),
    constraint fee_payout_account_foreign foreign key (from_account) references deposit_account (number),
    constraint fee_payout_kind_known check (kind in ('CLAIM', 'REFUND', 'RETURN', 'RELEASE')),
    constraint fee_payout_amount_positive check (amount_minor > 0),
    constraint fee_payout_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint fee_payout_leaves_fees check (from_path like 'fee/%'),
    constraint fee_payout_release_is_earned check ((kind = 'RELEASE') = (from_path = 'fee/earned')),
    constraint fee_payout_state_known check (
        state in ('READY', 'IN_RUN', 'INSTRUCTED', 'EXECUTED', 'REFUSED', 'RETURNED', 'CANCELLED')),
    constraint fee_payout_waits_while_ready check (waits_for is null or state in ('READY', 'IN_RUN', 'CANCELLED')),
    constraint fee_payout_run_and_account check (
        state in ('READY', 'CANCELLED') or (run_id is not null and from_account is not null))
);
-- What it pays for is paid once, or once more where the money came back.
create unique index fee_payout_source_once on fee_payout (kind, source_id)
    where state in ('READY', 'IN_RUN', 'INSTRUCTED', 'EXECUTED');
create index fee_payout_ready on fee_payout (id) where state = 'READY';
create index fee_payout_waiting on fee_payout (institution_id, kind) where state in ('READY', 'IN_RUN');
create index fee_payout_by_run on fee_payout (run_id, id);
