-- Which steps of the demo data are done; each is marked in the database transaction that did it. Empty but in demo mode.
create table demo_step (
    name text constraint demo_step_pk primary key,
    done_at timestamptz not null default now()
);

grant select, insert on demo_step to ${app_role};
