-- How a notice was served and to whom, what was answered and how that was judged, and the documents that prove each.
create table enforcement_service (
    id uuid constraint enforcement_service_pk primary key,
    notice_id uuid not null constraint enforcement_service_notice references enforcement_notice (id),
    method text not null,
    served_on date not null,
    recipient text not null,
    note text,
    recorded_by uuid not null,
    constraint enforcement_service_method check (method in ('IN_PERSON', 'LEFT', 'POST', 'ELECTRONIC', 'PUBLIC')),
    constraint enforcement_service_length check (length(recipient) between 1 and 100 and length(note) <= 500)
);
create index enforcement_service_of on enforcement_service (notice_id);

create table enforcement_answer (
    id uuid constraint enforcement_answer_pk primary key,
    notice_id uuid not null constraint enforcement_answer_notice references enforcement_notice (id),
    text text not null,
    answered_on date not null,
    answered_by uuid not null,
    recorded boolean not null,
    verdict text,
    opinion text,
    reviewed_on date,
    reviewed_by uuid,
    constraint enforcement_answer_length check (length(text) between 1 and 4000 and length(opinion) <= 1000),
    constraint enforcement_answer_verdict check (verdict in ('ACCEPTED', 'REJECTED')),
    constraint enforcement_answer_reviewed check (
        num_nulls(verdict, opinion, reviewed_on, reviewed_by) in (0, 4))
);
create index enforcement_answer_of on enforcement_answer (notice_id, id);

create table enforcement_document (
    notice_id uuid not null constraint enforcement_document_notice references enforcement_notice (id),
    document_id uuid not null constraint enforcement_document_stored references document (id),
    part text not null,
    part_id uuid not null,
    item integer,
    constraint enforcement_document_pk primary key (part_id, document_id),
    constraint enforcement_document_part check (part in ('SERVICE', 'RECEIPT', 'ANSWER', 'REPORT', 'CHECK', 'OBJECTION'))
);
create index enforcement_document_of on enforcement_document (notice_id);
grant select, insert on enforcement_service, enforcement_document to ${app_role};
grant select, insert, update on enforcement_answer to ${app_role};
