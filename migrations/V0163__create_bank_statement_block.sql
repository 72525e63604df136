-- Lines read and not yet booked: a few hundred to a block, compressed and encrypted together; gone once they are in the books.
create table bank_statement_block (
    id uuid not null,
    file_id uuid not null,
    statement_id uuid not null,
    attempt integer not null,
    number integer not null,
    first_line integer not null,
    lines integer not null,
    sealed bytea not null,
    constraint bank_statement_block_pk primary key (id),
    constraint bank_statement_block_file_foreign foreign key (file_id) references bank_statement_file (id),
    constraint bank_statement_block_once unique (file_id, attempt, number),
    constraint bank_statement_block_lines_positive check (first_line > 0 and lines > 0)
);
alter table bank_statement_block alter column sealed set storage external;
grant select, insert, update, delete on bank_statement_block to ${app_role};

-- Lines of a statement that neither came into the books nor confirmed one that was there: known before, or refused.
create table bank_statement_exception (
    statement_id uuid not null,
    ordinal integer not null,
    outcome text not null,
    code text not null,
    line_id uuid,
    recorded_at timestamptz not null default now(),
    constraint bank_statement_exception_pk primary key (statement_id, ordinal),
    constraint bank_statement_exception_statement_foreign foreign key (statement_id) references bank_statement (id),
    constraint bank_statement_exception_outcome_known check (outcome in ('DUPLICATE', 'CONFLICT', 'REFUSED')),
    constraint bank_statement_exception_ordinal_positive check (ordinal > 0),
    constraint bank_statement_exception_code_length check (length(code) between 1 and 64)
);
grant select, insert on bank_statement_exception to ${app_role};
