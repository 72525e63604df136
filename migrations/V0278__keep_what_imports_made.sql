-- What was wrong with each row, without what stood in it, and what became of the others, so that a whole import can be undone.
create table import_problem (
    import_id uuid not null constraint import_problem_import references import_run (id),
    row_number integer not null,
    column_number integer not null,
    field text not null,
    code text not null,
    said_zh text not null,
    said_en text not null,
    constraint import_problem_pk primary key (import_id, row_number, column_number, code),
    constraint import_problem_row_counted check (row_number >= 1 and column_number >= 0)
);

create table import_made (
    id uuid constraint import_made_pk primary key,
    import_id uuid not null constraint import_made_import references import_run (id),
    row_number integer not null,
    change text not null,
    thing uuid not null,
    thing_version bigint not null,
    earlier bytea,
    constraint import_made_once unique (import_id, row_number),
    constraint import_made_change_known check (change in ('CREATED', 'CHANGED', 'UNCHANGED')),
    constraint import_made_earlier_of_changed check (earlier is null or change = 'CHANGED')
);

-- Balances taken over from a bank's statement: one standing for each account.
create table import_opening (
    id uuid constraint import_opening_pk primary key,
    account text not null constraint import_opening_account references deposit_account (number),
    institution_id uuid not null constraint import_opening_institution references institution (id),
    as_of date not null,
    balance_minor bigint not null,
    act_id uuid not null,
    undone boolean not null default false,
    constraint import_opening_not_negative check (balance_minor >= 0)
);
create unique index import_opening_one_standing on import_opening (account) where not undone;

-- The moves of an import, a second time.
create function import_run_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'import % may not go from % to %', old.id, old.state, new.state
        using errcode = 'check_violation', constraint = 'import_run_moves';
end $$;
create trigger import_run_moves before update on import_run for each row
    when (new.state <> old.state and not (
        old.state in ('READ', 'CHECKED', 'FAILED') and new.state in ('CHECKING', 'DISCARDED')
        or old.state = 'CHECKING' and new.state in ('CHECKED', 'FAILED')
        or old.state = 'CHECKED' and new.state = 'RUNNING'
        or old.state = 'RUNNING' and new.state in ('DONE', 'FAILED')
        or old.state = 'DONE' and new.state = 'UNDOING'
        or old.state = 'UNDOING' and new.state in ('UNDONE', 'DONE')))
    execute function import_run_refuse();

grant select, insert, update, delete on import_problem to ${app_role};
grant select, insert, update on import_made, import_opening to ${app_role};
