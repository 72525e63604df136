-- What makes an account's instructions wait for a person, and what PostgreSQL asks when one is given or taken.
create table bank_hold (
    id uuid not null,
    account text not null,
    institution_id uuid not null,
    bank_code text not null,
    region_code text not null,
    rule text not null,
    subject_id uuid not null,
    amount_minor bigint not null,
    currency text not null,
    state text not null,
    raised_at timestamptz not null,
    approval_id uuid,
    lifted_by uuid,
    lifted_at timestamptz,
    reason text,
    version bigint not null,
    constraint bank_hold_pk primary key (id),
    constraint bank_hold_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_hold_once unique (rule, subject_id),
    constraint bank_hold_rule_known check (rule in ('UNEXPLAINED_DEBIT', 'LARGE_DEBIT', 'BALANCE_DROP',
        'REVERSAL_NOT_COVERED', 'TRIAL_BALANCE')),
    constraint bank_hold_state_known check (state in ('STANDING', 'LIFTED')),
    constraint bank_hold_lifted_with_reason check ((state = 'LIFTED') = (lifted_at is not null)
        and (lifted_at is null) = (lifted_by is null) and (state <> 'LIFTED' or reason is not null)),
    constraint bank_hold_reason_length check (length(reason) between 1 and 500)
);
create index bank_hold_standing on bank_hold (account) where state = 'STANDING';
create index bank_hold_by_bank on bank_hold (bank_code, id);
grant select, insert, update (state, approval_id, lifted_by, lifted_at, reason, version) on bank_hold to ${app_role};

/* What of an account is free for more: what the books say it holds, less the frozen, less the given instructions. */
create function bank_account_free(of_account text, states text[]) returns bigint language sql stable as $$
    select case when a.frozen_in_full then 0 else
        coalesce((select l.debits_minor - l.credits_minor from ledger_account l
            where l.holder_id = a.institution_id and l.path = lower(a.purpose) || '/bank/' || a.number), 0)
        - a.frozen_minor
        - coalesce((select sum(i.amount_minor) from bank_instruction i where i.from_account = a.number and not i.booked
            and i.state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED') and i.state = any(states)), 0) end::bigint
    from deposit_account a where a.number = of_account
$$;
