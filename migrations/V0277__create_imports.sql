-- Imports of whole sheets: what was read waits encrypted until it is loaded, then only what was made of it stays.
create table import_run (
    id uuid constraint import_run_pk primary key,
    kind text not null,
    state text not null,
    whole boolean not null default true,
    file_name text not null,
    file_digest text not null,
    region_code text not null constraint import_run_region references region (code),
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null, moved_at timestamptz not null,
    mapping_name text,
    headings text[] not null,
    fields text[] not null,
    rows integer not null default 0,
    checked integer not null default 0,
    done integer not null default 0,
    created integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    refused integer not null default 0,
    said_zh text,
    said_en text,
    worked_by uuid, worked_until timestamptz,
    constraint import_run_kind_known check (kind in ('INSTITUTIONS', 'AGREEMENTS', 'ORDERS', 'DEPOSIT_BALANCES',
        'FEE_BALANCES', 'LESSONS', 'NOTICES')),
    constraint import_run_state_known check (state in ('READ', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED',
        'UNDOING', 'UNDONE', 'DISCARDED')),
    constraint import_run_file_name_length check (length(file_name) between 1 and 200),
    constraint import_run_file_digest_form check (file_digest ~ '^[0-9a-f]{64}$'),
    constraint import_run_one_field_a_heading check (array_length(headings, 1) = array_length(fields, 1)),
    constraint import_run_counts_not_negative check (rows >= 0 and checked >= 0 and done >= 0 and created >= 0
        and changed >= 0 and unchanged >= 0 and refused >= 0),
    constraint import_run_said_in_both check ((said_zh is null) = (said_en is null))
);
create index import_run_of_region on import_run (region_code, id);
create index import_run_waiting on import_run (moved_at) where state in ('CHECKING', 'RUNNING', 'UNDOING');

create table import_chunk (
    id uuid constraint import_chunk_pk primary key,
    import_id uuid not null constraint import_chunk_import references import_run (id),
    number integer not null,
    rows integer not null,
    cells bytea not null,
    constraint import_chunk_once unique (import_id, number)
);

create table import_mapping (
    region_code text not null constraint import_mapping_region references region (code),
    kind text not null,
    name text not null,
    headings text[] not null,
    fields text[] not null,
    constraint import_mapping_pk primary key (region_code, kind, name),
    constraint import_mapping_name_length check (length(name) between 1 and 60),
    constraint import_mapping_one_field_a_heading check (array_length(headings, 1) = array_length(fields, 1))
);
grant select, insert, update on import_run, import_mapping to ${app_role};
grant select, insert, update, delete on import_chunk to ${app_role};
