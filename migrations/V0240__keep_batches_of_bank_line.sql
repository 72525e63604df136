-- Parts of a bank's batches, to be found by their batch and by their sum, whichever of them came: part 1 may be missing.
create table bank_line_batch (
    line_id uuid not null,
    account text not null,
    -- What the reference says they have in common; none without a reference.
    batch text,
    -- What the list that brought them says they have in common.
    run uuid not null,
    part integer not null,
    effect text not null,
    amount_minor bigint not null,
    booked_on date not null,
    constraint bank_line_batch_pk primary key (line_id),
    constraint bank_line_batch_line_foreign foreign key (line_id) references bank_line (id),
    constraint bank_line_batch_part_positive check (part > 0),
    constraint bank_line_batch_effect_known check (effect in ('CREDIT', 'DEBIT')),
    constraint bank_line_batch_amount_positive check (amount_minor > 0)
);
create index bank_line_batch_by_name on bank_line_batch (account, batch);
create index bank_line_batch_by_day on bank_line_batch (account, booked_on);
grant select, insert on bank_line_batch to ${app_role};
insert into bank_line_batch (line_id, account, batch, run, part, effect, amount_minor, booked_on)
    select l.id, l.account, substring(l.identity from '^(.*:)[0-9]+$'), l.report_id,
        substring(l.identity from ':([0-9]+)$')::integer,
        case left(l.identity, 1) when 'C' then 'CREDIT' else 'DEBIT' end, abs(l.amount_minor), l.booked_on
    from bank_line l where l.identity ~ '^[CD]:.*:[1-9][0-9]{0,5}$';

-- Parts told after their sum had been booked: nothing is booked of them, but together they must not exceed it.
create table bank_line_part_told (
    account text not null,
    batch text not null,
    part integer not null,
    amount_minor bigint not null,
    constraint bank_line_part_told_pk primary key (account, batch, part),
    constraint bank_line_part_told_account_foreign foreign key (account) references deposit_account (number)
);
grant select, insert on bank_line_part_told to ${app_role};
