-- What goes back to one payer: each part is one payout, and a payment never gives back more than it brought.
create table fee_refund_part (
    id uuid primary key,
    refund_id uuid not null references fee_refund (id),
    order_id uuid not null references fee_order (id),
    payment_id uuid not null,
    amount_minor bigint not null,
    currency text not null,
    other_payee boolean not null,
    state text not null,
    replaces uuid references fee_refund_part (id),
    prepared_at timestamptz not null,
    moved_at timestamptz,
    constraint fee_refund_part_amount_positive check (amount_minor > 0),
    constraint fee_refund_part_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint fee_refund_part_replaced_once unique (replaces),
    constraint fee_refund_part_state_known check (
        state in ('READY', 'INSTRUCTED', 'EXECUTED', 'REFUSED', 'RETURNED', 'CANCELLED', 'UNPAYABLE', 'REPLACED'))
);
create index fee_refund_part_by_refund on fee_refund_part (refund_id, id);
create index fee_refund_part_by_order on fee_refund_part (order_id) where state <> 'REPLACED';
grant select, insert on fee_refund_part to ${app_role};
grant update (state, moved_at) on fee_refund_part to ${app_role};
