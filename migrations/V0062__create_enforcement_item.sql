-- The problems a notice lists (问题清单), each closed on its own (销号) by a second officer.
create table enforcement_item (
    notice_id uuid not null,
    n integer not null,
    problem text not null,
    category text not null,
    measure text not null,
    responsible text not null,
    due_on date not null,
    state text not null,
    closed_on date,
    closed_by uuid,
    evidence text,
    constraint enforcement_item_pk primary key (notice_id, n),
    constraint enforcement_item_of_notice foreign key (notice_id) references enforcement_notice (id),
    constraint enforcement_item_n check (n between 1 and 200),
    constraint enforcement_item_category check (category in ('LICENCE', 'CONTENT', 'STAFF', 'FEES', 'CONTRACT',
        'PREMISES', 'SAFETY', 'ADVERTISING', 'OTHER')),
    constraint enforcement_item_state check (state in ('OPEN', 'CLOSED')),
    constraint enforcement_item_closed check (
        (state = 'CLOSED') = (closed_on is not null)
        and (closed_on is null) = (closed_by is null)
        and (closed_on is null) = (evidence is null))
);
create index enforcement_item_due on enforcement_item (due_on) where state = 'OPEN';

grant select, insert, update on enforcement_item to ${app_role};
