-- Files of statements as banks send them: every byte kept, compressed and encrypted, once by its digest.
create table bank_statement_file (
    id uuid not null,
    bank_code text not null,
    format text not null,
    mapping text,
    origin text not null,
    received_by uuid not null,
    received_by_name text not null,
    state text not null,
    sha256 bytea,
    received_bytes bigint not null default 0,
    chunks integer not null default 0,
    read_bytes bigint not null default 0,
    lines bigint not null default 0,
    lines_done bigint not null default 0,
    lines_matched bigint not null default 0,
    -- Who reads holds a lease; each reading has a number, so that one that was thought dead cannot go on.
    attempt integer not null default 0,
    leased_until timestamptz,
    problems text,
    started_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    constraint bank_statement_file_pk primary key (id),
    constraint bank_statement_file_format_known check (format in ('CAMT_053', 'MT940', 'CSV', 'XLSX', 'CAMT_052', 'CAMT_054')),
    constraint bank_statement_file_state_known
        check (state in ('RECEIVING', 'RECEIVED', 'READING', 'READ', 'MATCHED', 'REJECTED')),
    constraint bank_statement_file_digest_length check (octet_length(sha256) = 32),
    constraint bank_statement_file_digest_known check ((state = 'RECEIVING') = (sha256 is null)),
    constraint bank_statement_file_problems_named check ((state = 'REJECTED') = (problems is not null)),
    constraint bank_statement_file_counts_not_negative check (received_bytes >= 0 and chunks >= 0 and read_bytes >= 0
        and lines >= 0 and lines_done between 0 and lines and lines_matched between 0 and lines_done),
    constraint bank_statement_file_text_length check (length(bank_code) <= 32 and length(mapping) <= 64
        and length(origin) <= 500 and length(received_by_name) <= 200)
);
create unique index bank_statement_file_once on bank_statement_file (bank_code, sha256);
create index bank_statement_file_of_bank on bank_statement_file (bank_code, id) where state <> 'RECEIVING';
create index bank_statement_file_open on bank_statement_file (id) where state in ('RECEIVING', 'RECEIVED', 'READING', 'READ');
grant select, insert, update on bank_statement_file to ${app_role};

create table bank_statement_chunk (
    id uuid not null,
    file_id uuid not null,
    number integer not null,
    sealed bytea not null,
    constraint bank_statement_chunk_pk primary key (id),
    constraint bank_statement_chunk_file_foreign foreign key (file_id) references bank_statement_file (id),
    constraint bank_statement_chunk_once unique (file_id, number)
);
-- Compressed before it was encrypted: there is nothing left to compress.
alter table bank_statement_chunk alter column sealed set storage external;
grant select, insert on bank_statement_chunk to ${app_role};
