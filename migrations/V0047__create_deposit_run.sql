-- Which dated jobs of this room have been done, so that one of many nodes does each once, also after a restart.
create table deposit_run (
    job text not null,
    due_on date not null,
    done_at timestamptz not null,
    constraint deposit_run_once primary key (job, due_on)
);
grant select, insert on deposit_run to ${app_role};
