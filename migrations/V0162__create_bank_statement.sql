-- The statements of files that passed every check: what an account held before and after, and at the end of each day.
create table bank_statement (
    id uuid not null,
    file_id uuid not null,
    number integer not null,
    account text not null,
    kind text not null,
    reference text,
    sequence integer,
    page integer,
    from_on date,
    to_on date,
    opening_minor bigint,
    closing_minor bigint,
    currency text not null,
    newest_first boolean not null,
    lines integer not null,
    done integer not null default 0,
    matched integer not null default 0,
    booked_at timestamptz,
    constraint bank_statement_pk primary key (id),
    constraint bank_statement_file_foreign foreign key (file_id) references bank_statement_file (id),
    constraint bank_statement_once unique (file_id, number),
    constraint bank_statement_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_statement_kind_known check (kind in ('STATEMENT', 'REPORT', 'NOTICE')),
    constraint bank_statement_whole check (kind <> 'STATEMENT' or (from_on is not null and to_on is not null
        and opening_minor is not null and closing_minor is not null)),
    constraint bank_statement_span check (from_on <= to_on),
    constraint bank_statement_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint bank_statement_counts check (lines >= 0 and done between 0 and lines and matched between 0 and done),
    constraint bank_statement_text_length check (length(account) <= 64 and length(reference) <= 64)
);
create index bank_statement_by_account on bank_statement (account, to_on, from_on) where kind = 'STATEMENT';
grant select, insert, update (done, matched, booked_at) on bank_statement to ${app_role};

create table bank_statement_day (
    statement_id uuid not null,
    day date not null,
    lines integer not null,
    closing_minor bigint not null,
    constraint bank_statement_day_pk primary key (statement_id, day),
    constraint bank_statement_day_statement_foreign foreign key (statement_id) references bank_statement (id)
);
grant select, insert on bank_statement_day to ${app_role};
