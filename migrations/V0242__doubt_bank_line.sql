-- Lines of statements of which nobody can say whether they are in the books: not booked, until two people say which.
create table bank_line_doubt (
    id uuid not null,
    statement_id uuid not null,
    ordinal integer not null,
    account text not null,
    identity text not null,
    content_digest bytea not null,
    direction text not null,
    amount_minor bigint not null,
    currency text not null,
    booked_on date not null,
    value_on date not null,
    bank_reference text,
    part integer not null,
    end_to_end_id text,
    particulars bytea,
    code text not null,
    -- The line of the books that it may be, where there is a single one.
    known_line_id uuid,
    state text not null default 'OPEN',
    doubted_at timestamptz not null default now(),
    settled_at timestamptz,
    constraint bank_line_doubt_pk primary key (id),
    constraint bank_line_doubt_once unique (account, identity, content_digest),
    constraint bank_line_doubt_account_foreign foreign key (account) references deposit_account (number),
    constraint bank_line_doubt_direction_known check (direction in ('CREDIT', 'DEBIT')),
    constraint bank_line_doubt_amount_not_zero check (amount_minor <> 0),
    constraint bank_line_doubt_state_known check (state in ('OPEN', 'BOOKED', 'DISMISSED')),
    constraint bank_line_doubt_settled_at_its_end check ((state = 'OPEN') = (settled_at is null))
);
create index bank_line_doubt_open on bank_line_doubt (account) where state = 'OPEN';
grant select, insert, update (state, settled_at, particulars) on bank_line_doubt to ${app_role};

alter table bank_break drop constraint bank_break_kind_known, add constraint bank_break_kind_known
    check (kind in ('STATEMENT_MISSING', 'STATEMENT_GAP', 'STATEMENT_OVERLAP', 'BALANCE_DIFFERENCE', 'UNIDENTIFIED_CREDIT',
        'UNEXPLAINED_DEBIT', 'NOTICE_UNCONFIRMED', 'EXECUTED_WITHOUT_LINE', 'LINE_WITHOUT_RESULT', 'LATE_LINE',
        'REVERSAL_NOT_COVERED', 'CLAIMS_DIFFERENCE', 'LINE_IN_DOUBT', 'CONTRADICTED_RESULT'));
alter table bank_resolution drop constraint bank_resolution_kind_known, add constraint bank_resolution_kind_known
    check (kind in ('BORNE', 'BORNE_FROM_INTEREST', 'PUT_BACK', 'ADJUSTED_TO_MISSING', 'ADJUSTED_FROM_MISSING',
        'EXPLAINED', 'BOOKED_AS_OWN', 'SAME_LINE', 'NOT_PAID'));
