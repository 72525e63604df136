-- Supervisors (社会监督员, 信息员) appointed by a bureau, and the institutions each keeps an eye on.
create table inspection_supervisor (
    id uuid not null,
    name text not null,
    region_code text not null constraint inspection_supervisor_of_region references region (code),
    appointed_on date not null,
    appointed_by uuid not null,
    version bigint not null,
    constraint inspection_supervisor_pk primary key (id),
    constraint inspection_supervisor_name_length check (length(name) between 1 and 50)
);
create index inspection_supervisor_region on inspection_supervisor (region_code);

create table inspection_assignment (
    supervisor_id uuid not null,
    institution_id uuid not null constraint inspection_assignment_of_institution references institution (id),
    since date not null,
    constraint inspection_assignment_pk primary key (supervisor_id, institution_id),
    constraint inspection_assignment_of_supervisor foreign key (supervisor_id) references inspection_supervisor (id)
);
create index inspection_assignment_institution on inspection_assignment (institution_id);

grant select, insert, update on inspection_supervisor to ${app_role};
grant select, insert on inspection_assignment to ${app_role};
