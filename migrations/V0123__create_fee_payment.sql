-- What reached an order, from whom, by which line of a bank; and what the bank took back of it.
create table fee_payment (
    id uuid not null,
    order_id uuid not null references fee_order (id),
    line_id uuid not null,
    part integer not null,
    amount_minor bigint not null,
    currency text not null,
    booked_on date not null,
    payer bytea not null,
    payer_digest bytea,
    channel text not null,
    collector text,
    collector_reference text,
    reversed_minor bigint not null default 0,
    recorded_at timestamptz not null default now(),
    constraint fee_payment_pk primary key (id),
    constraint fee_payment_part_once unique (line_id, part),
    constraint fee_payment_amount_positive check (amount_minor > 0),
    constraint fee_payment_reversed_within_amount check (reversed_minor between 0 and amount_minor),
    constraint fee_payment_part_positive check (part > 0),
    constraint fee_payment_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint fee_payment_channel_known check (channel in ('BANK', 'COLLECTOR')),
    constraint fee_payment_collector_whole check (
        (channel = 'COLLECTOR') = (collector is not null) and (collector is null) = (collector_reference is null)),
    constraint fee_payment_collector_length check (length(collector) between 1 and 64
        and length(collector_reference) between 1 and 64)
);
create index fee_payment_by_order on fee_payment (order_id, id);
grant select, insert, update (reversed_minor, payer) on fee_payment to ${app_role};

-- What the bank took back of payments: from the order as far as it held it, the rest is missing.
create table fee_payment_reversal (
    payment_id uuid not null,
    line_id uuid not null,
    amount_minor bigint not null,
    taken_minor bigint not null,
    constraint fee_payment_reversal_pk primary key (payment_id, line_id),
    constraint fee_payment_reversal_payment_foreign foreign key (payment_id) references fee_payment (id),
    constraint fee_payment_reversal_taken_within_amount check (amount_minor > 0 and taken_minor between 0 and amount_minor)
);
grant select, insert on fee_payment_reversal to ${app_role};
