-- What an institution hands in with its yearly report; and the register's history shows results and grades once published.
create table inspection_annual_document (
    annual_id uuid not null constraint inspection_annual_document_of references inspection_annual (id),
    document_id uuid not null constraint inspection_annual_document_stored references document (id),
    constraint inspection_annual_document_pk primary key (annual_id, document_id)
);
grant select, insert, delete on inspection_annual_document to ${app_role};

create index inspection_grade_by_year on inspection_grade (year, state);
create index inspection_annual_by_year on inspection_annual (year, state);
