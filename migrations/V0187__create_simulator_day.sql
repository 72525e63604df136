-- Each day of each simulated account with its statement, and the instructions the simulated bank has in hand.
create table simulator_day (
    id uuid primary key,
    account text not null references simulator_account (number),
    day date not null,
    opening_minor bigint not null,
    closing_minor bigint not null,
    currency text not null,
    sequence integer not null,
    statement text not null,
    told boolean not null default false,
    files integer not null default 0,
    constraint simulator_day_once unique (account, day),
    constraint simulator_day_sequence_once unique (account, sequence)
);
create table simulator_instruction (
    id uuid primary key,
    run_id uuid not null references simulator_run (id),
    place bigint not null,
    account text not null references simulator_account (number),
    amount_minor bigint not null,
    currency text not null,
    payee bytea not null,
    fate text not null,
    taken_on date not null,
    paid_on date,
    returned_on date,
    constraint simulator_instruction_place_once unique (run_id, place),
    constraint simulator_instruction_amount_positive check (amount_minor > 0),
    constraint simulator_instruction_order check (paid_on >= taken_on and returned_on > paid_on)
);
create index simulator_instruction_by_account on simulator_instruction (account);
grant select, insert, update on simulator_day, simulator_instruction to ${app_role};
