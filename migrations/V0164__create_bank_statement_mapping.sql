-- How one bank names the columns of its exports, and writes its dates and letters.
create table bank_statement_mapping (
    bank_code text not null,
    name text not null,
    mapping jsonb not null,
    version bigint not null default 0,
    changed_at timestamptz not null default now(),
    constraint bank_statement_mapping_pk primary key (bank_code, name),
    constraint bank_statement_mapping_name_form check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    constraint bank_statement_mapping_size check (length(mapping::text) <= 20000)
);
grant select, insert, update (mapping, version, changed_at) on bank_statement_mapping to ${app_role};
