-- Each day of each account: what the bank, our book and those who are owed say, and how far the day has come.
create table bank_day (
    account text not null,
    day date not null,
    state text not null default 'OPEN',
    currency text not null default 'CNY',
    bank_minor bigint,
    book_minor bigint not null default 0,
    missing_minor bigint not null default 0,
    transit_minor bigint not null default 0,
    unconfirmed_minor bigint not null default 0,
    claims_minor bigint not null default 0,
    lines integer not null default 0,
    moved_minor bigint not null default 0,
    -- Null where something has happened since the last look, or nobody has looked yet.
    looked_at timestamptz,
    changed_at timestamptz not null default now(),
    constraint bank_day_pk primary key (account, day),
    constraint bank_day_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_day_state_known check (state in ('OPEN', 'BALANCED', 'CLOSED')),
    constraint bank_day_balanced_has_bank check (state <> 'BALANCED' or bank_minor is not null),
    constraint bank_day_counts check (lines >= 0 and moved_minor >= 0)
);
create index bank_day_due on bank_day (account, day) where looked_at is null;
create index bank_day_by_day on bank_day (day, account);
create function bank_day_keep() returns trigger language plpgsql as $$
begin
    if (old.state, new.state) not in (('OPEN', 'BALANCED'), ('OPEN', 'CLOSED'), ('BALANCED', 'OPEN'),
        ('BALANCED', 'CLOSED'), ('CLOSED', 'OPEN'))
    then
        raise exception 'day % of % cannot go from % to %', old.day, old.account, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'bank_day_moves';
    end if;
    return new;
end $$;
create trigger bank_day_keep before update of state on bank_day
    for each row when (new.state <> old.state) execute function bank_day_keep();
grant select, insert, update on bank_day to ${app_role};

-- Every closing of a day with the figures it was closed by; a day opened by a late line can be closed again.
create table bank_day_closing (
    id uuid not null,
    account text not null,
    day date not null,
    position bigint not null,
    bank_minor bigint,
    book_minor bigint not null,
    claims_minor bigint not null,
    currency text not null,
    carried_over integer not null,
    closed_by uuid not null,
    closed_at timestamptz not null,
    constraint bank_day_closing_pk primary key (id),
    constraint bank_day_closing_day_foreign foreign key (account, day) references bank_day (account, day),
    constraint bank_day_closing_carried_counted check (carried_over >= 0)
);
create index bank_day_closing_by_day on bank_day_closing (account, day, position);
grant select, insert on bank_day_closing to ${app_role};
