-- Each problem of a notice has its way (路线图), its proof and its checks; it is closed by a second officer and reopened if not done.
alter table enforcement_item drop constraint enforcement_item_state;
alter table enforcement_item
    add constraint enforcement_item_state check (state in ('OPEN', 'REPORTED', 'CLOSED')),
    add column reported_on date,
    add column report text,
    add constraint enforcement_item_reported check ((reported_on is null) = (report is null)
        and (state <> 'REPORTED' or reported_on is not null)),
    add constraint enforcement_item_report_length check (length(report) between 1 and 1000);
drop index enforcement_item_due;
create index enforcement_item_due on enforcement_item (due_on) where state <> 'CLOSED';

create function enforcement_item_moves() returns trigger language plpgsql as $$
begin
    if (old.state, new.state) not in (('OPEN', 'REPORTED'), ('OPEN', 'CLOSED'), ('REPORTED', 'OPEN'),
        ('REPORTED', 'CLOSED'), ('CLOSED', 'OPEN'))
    then
        raise exception 'item % of % cannot go from % to %', old.n, old.notice_id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'enforcement_item_moves';
    end if;
    return new;
end $$;
create trigger enforcement_item_moves before update on enforcement_item
    for each row when (old.state <> new.state) execute function enforcement_item_moves();

create table enforcement_item_step (
    notice_id uuid not null,
    n integer not null,
    step integer not null,
    what text not null,
    due_on date not null,
    done_on date,
    done_by uuid,
    constraint enforcement_item_step_pk primary key (notice_id, n, step),
    constraint enforcement_item_step_of foreign key (notice_id, n) references enforcement_item (notice_id, n),
    constraint enforcement_item_step_number check (step between 1 and 20),
    constraint enforcement_item_step_length check (length(what) between 1 and 300),
    constraint enforcement_item_step_done check ((done_on is null) = (done_by is null))
);
create table enforcement_item_check (
    id uuid constraint enforcement_item_check_pk primary key,
    notice_id uuid not null,
    n integer not null,
    method text not null,
    done boolean not null,
    found text not null,
    checked_on date not null,
    checked_by uuid not null,
    constraint enforcement_item_check_of foreign key (notice_id, n) references enforcement_item (notice_id, n),
    constraint enforcement_item_check_method check (method in ('ON_SITE', 'DOCUMENTS')),
    constraint enforcement_item_check_length check (length(found) between 1 and 1000)
);
create index enforcement_item_check_item on enforcement_item_check (notice_id, n);
grant select, insert, update on enforcement_item_step to ${app_role};
grant select, insert on enforcement_item_check to ${app_role};
