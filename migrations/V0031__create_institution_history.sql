-- What happened to an institution and on which document, for the public history; and the names it went by.
create table institution_event (
    id             uuid constraint institution_event_pk primary key,
    institution_id uuid not null constraint institution_event_institution references institution (id),
    what           text not null,
    happened_on    date not null,
    decision       text not null,
    detail         text,
    recorded_at    timestamptz not null,
    constraint institution_event_what_known check (what in ('REGISTERED', 'ACTIVATED', 'ENROLMENT_SUSPENDED',
        'OPERATION_SUSPENDED', 'TEACHING_ALLOWED', 'RESUMED', 'WENT_MISSING', 'FOUND', 'REVOKED', 'REINSTATED',
        'CLOSING_STARTED', 'CLOSING_CALLED_OFF', 'CLOSED', 'RENAMED', 'LICENCE_CHANGED',
        'COMPETENCE_TRANSFERRED', 'SUPERVISION_TRANSFERRED')),
    constraint institution_event_decision_length check (length(decision) <= 100)
);
create index institution_event_of on institution_event (institution_id, happened_on desc, id desc);

create table institution_former_name (
    id             uuid constraint institution_former_name_pk primary key,
    institution_id uuid not null constraint institution_former_name_institution references institution (id),
    name           text not null,
    until_on       date,
    constraint institution_former_name_once unique (institution_id, name),
    constraint institution_former_name_length check (length(name) between 1 and 100)
);

grant select, insert on institution_event, institution_former_name to ${app_role};
