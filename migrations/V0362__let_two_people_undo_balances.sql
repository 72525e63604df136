-- What two people booked, one does not take back: undoing opening balances waits for a second person too.
alter table import_run
    drop constraint import_run_state_known,
    add constraint import_run_state_known check (state in ('READ', 'CHECKING', 'CHECKED', 'AWAITING', 'RUNNING', 'DONE',
        'FAILED', 'AWAITING_UNDO', 'UNDOING', 'UNDONE', 'DISCARDED')),
    drop constraint import_run_two_people,
    add constraint import_run_two_people check (approval_id is not null or state not in ('AWAITING', 'AWAITING_UNDO')
        and (state <> 'RUNNING' or kind not in ('DEPOSIT_BALANCES', 'FEE_BALANCES')));

create or replace trigger import_run_moves before update on import_run for each row
    when (new.state <> old.state and not (
        old.state in ('READ', 'CHECKED', 'FAILED') and new.state in ('CHECKING', 'DISCARDED')
        or old.state in ('CHECKED', 'FAILED') and new.state = 'READ'
        or old.state = 'CHECKING' and new.state in ('CHECKED', 'FAILED')
        or old.state = 'CHECKED' and new.state in ('AWAITING', 'RUNNING')
        or old.state = 'AWAITING' and new.state in ('CHECKED', 'RUNNING')
        or old.state = 'RUNNING' and new.state in ('DONE', 'FAILED')
        or old.state = 'DONE' and new.state = case when new.kind in ('DEPOSIT_BALANCES', 'FEE_BALANCES')
            then 'AWAITING_UNDO' else 'UNDOING' end
        or old.state = 'AWAITING_UNDO' and new.state in ('UNDOING', 'DONE')
        or old.state = 'UNDOING' and new.state in ('UNDONE', 'DONE')))
    execute function import_run_refuse();
