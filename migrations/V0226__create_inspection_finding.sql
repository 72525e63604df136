-- What inspectors answered, found, photographed and preserved; a finding may be forwarded to the department it concerns.
create table inspection_task_inspector (
    task_id uuid not null constraint inspection_task_inspector_task references inspection_task (id),
    inspector_id uuid not null constraint inspection_task_inspector_inspector references inspection_inspector (id),
    signed_at timestamptz,
    replaced_on date,
    replaced_why text,
    constraint inspection_task_inspector_pk primary key (task_id, inspector_id),
    constraint inspection_task_inspector_replaced check ((replaced_on is null) = (replaced_why is null))
);
create index inspection_task_inspector_of on inspection_task_inspector (inspector_id) where replaced_on is null;
create table inspection_answer (
    task_id uuid not null constraint inspection_answer_task references inspection_task (id),
    n integer not null,
    answer text not null,
    note text,
    answered_by uuid not null,
    answered_at timestamptz not null,
    constraint inspection_answer_pk primary key (task_id, n),
    constraint inspection_answer_known check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    constraint inspection_answer_note_length check (length(note) <= 1000)
);
create table inspection_finding (
    id uuid constraint inspection_finding_pk primary key,
    task_id uuid not null constraint inspection_finding_task references inspection_task (id),
    institution_id uuid not null constraint inspection_finding_institution references institution (id),
    n integer,
    problem text not null,
    category text not null,
    basis text not null,
    severity text not null,
    found_by uuid not null,
    found_on date not null,
    forwarded_to uuid constraint inspection_finding_forwarded_to references region_authority (id),
    forwarded_on date,
    answer_due_on date,
    answer text,
    answered_on date,
    constraint inspection_finding_once_a_question unique (task_id, n),
    constraint inspection_finding_category check (category in ('LICENCE', 'CONTENT', 'STAFF', 'FEES', 'CONTRACT', 'PREMISES',
        'SAFETY', 'ADVERTISING', 'OTHER')),
    constraint inspection_finding_severity check (severity in ('MINOR', 'ORDINARY', 'SERIOUS')),
    constraint inspection_finding_lengths check (length(problem) between 1 and 1000 and length(basis) between 1 and 500),
    constraint inspection_finding_forwarded check ((forwarded_to is null) = (forwarded_on is null)
        and (forwarded_to is null) = (answer_due_on is null)),
    constraint inspection_finding_answered check ((answer is null) = (answered_on is null)
        and (answer is null or forwarded_to is not null))
);
create index inspection_finding_of on inspection_finding (institution_id, id);
create table inspection_photo (
    task_id uuid not null constraint inspection_photo_task references inspection_task (id),
    document_id uuid not null constraint inspection_photo_document references document (id),
    n integer,
    taken_at timestamptz not null,
    constraint inspection_photo_pk primary key (task_id, document_id)
);
grant select, insert, update on inspection_task_inspector, inspection_answer to ${app_role};
grant select, insert, update, delete on inspection_finding to ${app_role};
grant select, insert on inspection_photo to ${app_role};
