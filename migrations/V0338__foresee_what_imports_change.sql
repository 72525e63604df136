-- What the check of an import found it would change, and how that would stand: nothing is overwritten that came otherwise since.
create table import_foreseen (
    import_id uuid not null constraint import_foreseen_import references import_run (id),
    row_number integer not null,
    thing uuid not null,
    thing_version bigint not null,
    constraint import_foreseen_pk primary key (import_id, row_number),
    constraint import_foreseen_row_counted check (row_number >= 1)
);

-- Columns mapped otherwise after the check ask for another check.
create or replace trigger import_run_moves before update on import_run for each row
    when (new.state <> old.state and not (
        old.state in ('READ', 'CHECKED', 'FAILED') and new.state in ('CHECKING', 'DISCARDED')
        or old.state in ('CHECKED', 'FAILED') and new.state = 'READ'
        or old.state = 'CHECKING' and new.state in ('CHECKED', 'FAILED')
        or old.state = 'CHECKED' and new.state = 'RUNNING'
        or old.state = 'RUNNING' and new.state in ('DONE', 'FAILED')
        or old.state = 'DONE' and new.state = 'UNDOING'
        or old.state = 'UNDOING' and new.state in ('UNDONE', 'DONE')))
    execute function import_run_refuse();

grant select, insert, delete on import_foreseen to ${app_role};
