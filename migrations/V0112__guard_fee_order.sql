-- The second guard of an order: what terms may be, and that no more leaves it than was paid in.
alter table fee_order
    add constraint fee_order_reference_unique unique (payment_reference),
    add constraint fee_order_national_id_unique unique (institution_id, national_order_id),
    add constraint fee_order_reference_form check (payment_reference ~ '^[23456789ACEFHJKMNPRTWXY]{10}$'),
    add constraint fee_order_lessons_positive check (lessons between 1 and 1000 and gift_lessons between 0 and 1000),
    add constraint fee_order_price_positive check (price_minor > 0 and list_price_minor >= price_minor),
    add constraint fee_order_currency_format check (currency ~ '^[A-Z]{3}$'),
    add constraint fee_order_dates_ordered check (starts_on <= ends_on),
    add constraint fee_order_billing_known check (billing in ('BY_PERIOD', 'BY_LESSON')),
    add constraint fee_order_contract_digest_length check (length(contract_digest) = 32),
    add constraint fee_order_state_known check (state in ('QUOTED', 'AWAITING_PAYMENT', 'PAID_UNCONFIRMED', 'FUNDED',
        'IN_DELIVERY', 'COMPLETED', 'CLOSED', 'CANCELLED', 'EXPIRED_UNPAID', 'REFUNDED_FULL', 'TERMINATED')),
    add constraint fee_order_accepted_whole check ((accepted_at is null) = (accepted_by is null)),
    add constraint fee_order_accepted_in_state check (accepted_at is not null
        or state not in ('AWAITING_PAYMENT', 'FUNDED', 'IN_DELIVERY', 'COMPLETED', 'CLOSED')),
    add constraint fee_order_unpaid_end check (state not in ('CANCELLED', 'EXPIRED_UNPAID') or paid_minor = 0),
    add constraint fee_order_funded_in_state check (state <> 'FUNDED' or paid_minor >= price_minor),
    add constraint fee_order_figures_not_negative check (paid_minor >= 0 and earned_minor >= 0 and refunded_minor >= 0
        and kept_minor >= 0 and passed_minor >= 0),
    add constraint fee_order_figures_covered check (
        paid_minor >= earned_minor + refunded_minor + kept_minor + passed_minor),
    add constraint fee_order_paid_at_most_price check (paid_minor <= price_minor),
    add constraint fee_order_confirmed_within_lessons check (confirmed_lessons between 0 and lessons + gift_lessons);
create table fee_hold (
    order_id uuid not null references fee_order (id),
    kind text not null,
    source_id uuid not null,
    set_at timestamptz not null,
    lifted_at timestamptz,
    constraint fee_hold_once primary key (order_id, kind, source_id),
    constraint fee_hold_kind_known check (kind in ('REFUND', 'DISPUTE', 'FAILURE')),
    constraint fee_hold_lifted_after_set check (lifted_at >= set_at)
);
create index fee_hold_standing on fee_hold (order_id) where lifted_at is null;
grant select, insert, update on fee_hold to ${app_role};
