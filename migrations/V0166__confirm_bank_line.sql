-- A notice and the statement line that confirms it are one line in two states: what stands here is BOOKED, all else NOTIFIED.
create table bank_line_confirmation (
    line_id uuid not null,
    statement_id uuid not null,
    ordinal integer not null,
    -- The day the statement gives, which may differ from the notice's.
    booked_on date not null,
    confirmed_at timestamptz not null default now(),
    constraint bank_line_confirmation_pk primary key (line_id),
    constraint bank_line_confirmation_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_confirmation_ordinal_positive check (ordinal > 0)
);
grant select, insert on bank_line_confirmation to ${app_role};

-- Whether the line came as a notice, before any statement; lines kept so far all did.
alter table bank_line add column notified boolean not null default true;
-- How a reversal without a reference finds what it undoes, and a statement line the notice it confirms.
drop index bank_line_by_amount;
create index bank_line_by_amount on bank_line (account, amount_minor, direction, notified, booked_on);
