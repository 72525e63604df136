-- Moves that end an institution or let a stopped one go on wait here for a second person; kept once decided.
create table institution_proposed_move (
    approval_id    uuid constraint institution_proposed_move_pk primary key,
    institution_id uuid not null constraint institution_proposed_move_institution references institution (id),
    move           text not null,
    happens_on     date not null,
    decision       text not null,
    constraint institution_proposed_move_known
        check (move in ('SUSPEND_OPERATION', 'ALLOW_TEACHING', 'RESUME', 'REVOKE', 'REINSTATE', 'CLOSE')),
    constraint institution_proposed_move_decision_length check (length(decision) between 1 and 100)
);

grant select, insert on institution_proposed_move to ${app_role};
