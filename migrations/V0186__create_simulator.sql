-- The bank to try the service with, in demo mode alone: what really happened on its accounts, whatever it told.
create table simulator_run (
    id uuid primary key,
    name text not null,
    seed bigint not null,
    faults boolean not null,
    first_on date not null,
    played_until date,
    told_until date,
    constraint simulator_run_name_once unique (name),
    constraint simulator_run_plays_on check (played_until >= first_on and told_until <= played_until)
);
create table simulator_account (
    number text primary key,
    run_id uuid not null references simulator_run (id),
    place integer not null,
    bank_code text not null,
    purpose text not null,
    institution_id uuid not null references institution (id),
    style text not null,
    joined_on date not null,
    balance_minor bigint not null,
    currency text not null,
    constraint simulator_account_place_once unique (run_id, place),
    constraint simulator_account_style_known check (style in ('CAMT_053', 'MT940', 'XLSX'))
);
create table simulator_movement (
    id uuid primary key,
    account text not null references simulator_account (number),
    booked_on date not null,
    ordinal integer not null,
    kind text not null,
    direction text not null,
    amount_minor bigint not null,
    currency text not null,
    reference text not null,
    other bytea not null,
    order_reference text,
    end_to_end_id text,
    reversal_of text,
    telling text not null,
    told boolean not null default false,
    constraint simulator_movement_ordinal_once unique (account, booked_on, ordinal),
    constraint simulator_movement_reference_once unique (account, reference),
    constraint simulator_movement_reversed_once unique (account, reversal_of),
    constraint simulator_movement_direction_known check (direction in ('CREDIT', 'DEBIT')),
    constraint simulator_movement_amount_positive check (amount_minor > 0)
);
grant select, insert, update on simulator_run, simulator_account, simulator_movement to ${app_role};
